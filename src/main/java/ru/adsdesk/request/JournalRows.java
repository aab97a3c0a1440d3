package ru.adsdesk.request;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookId;

/** The requests of a book in the order of their registration, as the rows of the paper journal (416 p.17). */
@Component
@Transactional(readOnly = true)
public class JournalRows {

    private static final String PAGE = """
        select id from request.request
         where book = :book and registered_at >= :from and registered_at < :to and (registered_at, id) > (:at, :id)
         order by registered_at, id limit :limit
        """;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final ServiceRequests requests;
    private final FirstLines firstLines;
    private final RequestBriefs briefs;

    JournalRows(JdbcClient jdbc, ServiceRequests requests, FirstLines firstLines, RequestBriefs briefs) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.firstLines = firstLines;
        this.briefs = briefs;
    }

    /**
     * A row.
     *
     * @param request the request; whoever prints shows of its applicant and flat only what stands beside
     * @param applicant name, hinted at for those who only supervise
     * @param phone telephone, likewise
     * @param premises flat, likewise
     * @param line number of the line that gave the number
     * @param leafHash RFC 6962 leaf hash of that line, base64
     */
    public record JournalRow(
            RequestBrief request,
            @Nullable String applicant,
            @Nullable String phone,
            @Nullable String premises,
            long line,
            String leafHash) {}

    /**
     * The next rows of a period; whether the caller may read the book is checked before.
     *
     * @param last the last row of the page before
     */
    public List<JournalRow> page(
            Caller caller, BookId book, Instant from, Instant to, @Nullable JournalRow last, int limit) {
        List<UUID> ids = jdbc.sql(PAGE)
                .param("book", book.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("at", (last == null ? from : last.request().times().registeredAt()).atOffset(ZoneOffset.UTC))
                .param("id", last == null ? BEFORE_ALL : last.request().id().value())
                .param("limit", limit)
                .query(UUID.class)
                .list();
        return ids.isEmpty() ? List.of() : rows(Masking.of(caller.role()), ids);
    }

    private List<JournalRow> rows(Masking masking, List<UUID> ids) {
        Map<UUID, Registered> first = firstLines.of(requests.list(ids)).stream()
                .collect(Collectors.toMap(
                        registered -> registered.request().requestId().value(), Function.identity()));
        return briefs.of(ids).values().stream()
                .map(brief -> row(
                        masking,
                        brief,
                        Objects.requireNonNull(first.get(brief.id().value()), "a stored request has its line")))
                .toList();
    }

    private static JournalRow row(Masking masking, RequestBrief brief, Registered registered) {
        return new JournalRow(
                brief,
                masking.text(brief.applicant().name()),
                masking.phone(brief.applicant().phone()),
                masking.text(brief.where().premises()),
                registered.line().no(),
                registered.line().leafHash());
    }
}
