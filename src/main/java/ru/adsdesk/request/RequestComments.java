package ru.adsdesk.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.AccessLog;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.identity.Role;
import ru.adsdesk.journal.BookReader;
import ru.adsdesk.journal.BookReading;
import ru.adsdesk.journal.ShownLine;
import ru.adsdesk.request.act.Act;

/** What was said of a request, read from its lines: nothing is kept beside them, so nothing outlives an erasure. */
@Component
public class RequestComments {

    private static final int STRETCH = 200;

    private final RequestReading reading;
    private final BookReading lines;
    private final Accounts accounts;
    private final AccessLog accessLog;

    RequestComments(RequestReading reading, BookReading lines, Accounts accounts, AccessLog accessLog) {
        this.reading = reading;
        this.lines = lines;
        this.accounts = accounts;
        this.accessLog = accessLog;
    }

    /**
     * A page of comments in the order they were said; a resident sees the public ones, those who only supervise see no words.
     * Refuses {@code request.unknown}, {@code number-ambiguous}.
     */
    public Page<CommentView> page(Caller caller, String idOrNumber, long after, int limit) {
        int most = Page.limit(limit);
        ServiceRequest request = reading.get(caller, idOrNumber);
        accessLog.note(
                caller, "request.comments", "request", request.requestId().value());
        List<ShownLine> found = comments(caller, request, after, most + 1);
        Map<AccountId, String> names = accounts.names(found.stream()
                .map(line -> actor(line.line()))
                .filter(actor -> actor.kind() == Actor.Kind.ACCOUNT)
                .map(actor -> AccountId.of(actor.id()))
                .collect(Collectors.toSet()));
        return Page.of(found.stream().map(line -> view(line, names)).toList(), most, CommentView::seq);
    }

    private List<ShownLine> comments(Caller caller, ServiceRequest request, long after, int limit) {
        List<ShownLine> comments = new ArrayList<>();
        long seen = after;
        List<ShownLine> stretch;
        do {
            stretch = lines.pageOf(request.book(), request.requestId().value(), reader(caller), seen, STRETCH);
            stretch.stream().filter(line -> isComment(caller, line)).forEach(comments::add);
            seen = stretch.isEmpty() ? seen : seq(stretch.getLast());
        } while (stretch.size() == STRETCH && comments.size() < limit);
        return comments.size() > limit ? comments.subList(0, limit) : comments;
    }

    private static BookReader reader(Caller caller) {
        return Masking.of(caller.role()) == Masking.NONE
                ? BookReader.full(caller.actor())
                : BookReader.masked(caller.actor());
    }

    private static boolean isComment(Caller caller, ShownLine line) {
        return Act.COMMENT.fact().equals(line.line().get("code")) && (caller.role() != Role.RESIDENT || isPublic(line));
    }

    private static CommentView view(ShownLine line, Map<AccountId, String> names) {
        Actor actor = actor(line.line());
        Object words = line.openings() == null ? null : line.openings().get("words");
        return new CommentView(
                seq(line),
                Instant.parse(text(line.line(), "occurredAt")),
                new CommentView.Author(actor.kind(), actor.id(), names.get(AccountId.of(actor.id()))),
                isPublic(line),
                words == null ? null : words.toString(),
                mentions(line),
                files(line));
    }

    private static boolean isPublic(ShownLine line) {
        return Boolean.TRUE.equals(facts(line).get("public"));
    }

    private static List<AccountId> mentions(ShownLine line) {
        return facts(line).get("mentions") instanceof List<?> list
                ? list.stream()
                        .map(id -> AccountId.of(UUID.fromString(String.valueOf(id))))
                        .toList()
                : List.of();
    }

    private static List<CommentView.FileView> files(ShownLine line) {
        if (!(facts(line).get("files") instanceof List<?> files)) {
            return List.of();
        }
        List<?> names =
                line.openings() != null && line.openings().get("fileNames") instanceof List<?> told ? told : List.of();
        List<CommentView.FileView> views = new ArrayList<>();
        for (Object file : files) {
            Map<?, ?> told = (Map<?, ?>) file;
            views.add(new CommentView.FileView(
                    UUID.fromString(String.valueOf(told.get("id"))),
                    views.size() < names.size() ? String.valueOf(names.get(views.size())) : null,
                    String.valueOf(told.get("mediaType")),
                    ((Number) Objects.requireNonNull(told.get("bytes"))).longValue()));
        }
        return views;
    }

    private static Map<?, ?> facts(ShownLine line) {
        return line.line().get("facts") instanceof Map<?, ?> facts ? facts : Map.of();
    }

    private static long seq(ShownLine line) {
        return ((Number) Objects.requireNonNull(line.line().get("subjectSeq"))).longValue();
    }

    private static Actor actor(Map<String, Object> line) {
        Map<?, ?> actor = (Map<?, ?>) Objects.requireNonNull(line.get("actor"), "every line has an actor");
        return new Actor(
                Actor.Kind.valueOf(String.valueOf(actor.get("kind"))),
                UUID.fromString(String.valueOf(actor.get("id"))));
    }

    private static String text(Map<String, Object> line, String name) {
        return Objects.requireNonNull(line.get(name), name).toString();
    }
}
