package ru.adsdesk.console.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.journal.ShownLine;
import ru.adsdesk.request.RequestProofs;
import ru.adsdesk.request.RequestView;

/** The lines of a request as its card tells them: what happened and who did it, and what was said of it. */
@Component
class CardLines {

    /** A request of more lines than this is told of from its beginning; its journal page tells the rest. */
    private static final int STRETCHES = 5;

    private static final int SHOWN = 80;

    private final RequestProofs proofs;
    private final Accounts accounts;

    CardLines(RequestProofs proofs, Accounts accounts) {
        this.proofs = proofs;
        this.accounts = accounts;
    }

    /**
     * A line.
     *
     * @param number its number in the book
     * @param code its fact
     * @param at when it happened
     * @param who who did it, where known by name
     * @param facts what it says, ids and codes
     * @param words free words, for those who may read them
     * @param leaf hash of the line, by which it is checked
     */
    record Entry(
            long number,
            String code,
            Instant at,
            @Nullable String who,
            Map<String, Object> facts,
            @Nullable String words,
            String leaf) {}

    /**
     * What somebody said.
     *
     * @param line its line
     * @param open whether the resident may read it
     * @param called names of the colleagues it calls
     * @param files how many files came with it
     */
    record Said(Entry line, boolean open, List<String> called, int files) {}

    /**
     * The lines of a request.
     *
     * @param newest the newest of them, newest first
     * @param more whether there are older ones that are not shown
     * @param said what was said, oldest first
     * @param owner who leads it
     * @param executor who was sent
     */
    record Told(
            List<Entry> newest,
            boolean more,
            List<Said> said,
            @Nullable String owner,
            @Nullable String executor) {}

    Told of(Caller caller, RequestView request) {
        List<ShownLine> written = written(caller, request);
        Map<UUID, String> names = names(request, written);
        List<Entry> lines = written.stream().map(line -> entry(line, names)).toList();
        return new Told(
                lines.reversed().stream().limit(SHOWN).toList(),
                lines.size() > SHOWN,
                lines.stream()
                        .filter(line -> line.code().equals("request.commented"))
                        .map(line -> said(line, names))
                        .toList(),
                name(names, request.course().owner()),
                name(names, request.course().executor()));
    }

    private List<ShownLine> written(Caller caller, RequestView request) {
        List<ShownLine> written = new ArrayList<>();
        long after = 0;
        for (int n = 0; n < STRETCHES; n++) {
            List<ShownLine> stretch =
                    proofs.journal(caller, request, after, Page.MOST).items();
            written.addAll(stretch);
            if (stretch.size() < Page.MOST) {
                break;
            }
            after = ((Number) Objects.requireNonNull(stretch.getLast().line().get("subjectSeq"))).longValue();
        }
        return written;
    }

    private Map<UUID, String> names(RequestView request, List<ShownLine> lines) {
        List<AccountId> people = Stream.of(
                        lines.stream().flatMap(line -> actor(line).stream()),
                        lines.stream().flatMap(line -> called(facts(line.line().get("facts")))),
                        Stream.of(request.course().owner(), request.course().executor())
                                .filter(Objects::nonNull)
                                .map(AccountId::value))
                .flatMap(ids -> ids)
                .distinct()
                .map(AccountId::new)
                .toList();
        Map<UUID, String> names = new HashMap<>();
        accounts.names(people).forEach((id, name) -> names.put(id.value(), name));
        return names;
    }

    private static @Nullable String name(Map<UUID, String> names, @Nullable AccountId account) {
        return account == null ? null : names.get(account.value());
    }

    private static Said said(Entry line, Map<UUID, String> names) {
        return new Said(
                line,
                Boolean.TRUE.equals(line.facts().get("public")),
                called(line.facts()).map(id -> names.getOrDefault(id, "")).toList(),
                line.facts().get("files") instanceof List<?> files ? files.size() : 0);
    }

    private static Stream<UUID> called(Map<String, Object> facts) {
        return facts.get("mentions") instanceof List<?> ids
                ? ids.stream().map(id -> UUID.fromString(String.valueOf(id)))
                : Stream.empty();
    }

    private static Entry entry(ShownLine shown, Map<UUID, String> names) {
        Map<String, Object> line = shown.line();
        Object words = shown.openings() == null ? null : shown.openings().get("words");
        return new Entry(
                shown.number(),
                String.valueOf(line.get("code")),
                Instant.parse(String.valueOf(line.get("occurredAt"))),
                actor(shown).map(names::get).orElse(null),
                facts(line.get("facts")),
                words == null ? null : words.toString(),
                shown.leafHash());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> facts(@Nullable Object facts) {
        return facts instanceof Map<?, ?> said ? (Map<String, Object>) said : Map.of();
    }

    private static Optional<UUID> actor(ShownLine line) {
        return line.line().get("actor") instanceof Map<?, ?> actor && "ACCOUNT".equals(actor.get("kind"))
                ? Optional.of(UUID.fromString(String.valueOf(actor.get("id"))))
                : Optional.empty();
    }
}
