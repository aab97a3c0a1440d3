package ru.adsdesk.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lines of what happened well before it was written down: a crew was offline, a paper was entered later, somebody set the
 * time back. Imported history is not among them. Each page is a short query over an index of these lines alone.
 */
@Component
public class BackdatedLines {

    /** How long after the event an entry still counts as made at the time; the index has it built in. */
    public static final Duration AT_ONCE = Duration.ofSeconds(60);

    private static final String PAGE = """
            select book, no, code, subject_kind, subject, occurred_at, recorded_at, body
            from journal.line
            where recorded_at - occurred_at > interval '60 seconds' and code <> 'request.imported'
              and book = any(:books) and (book, no) > (:book, :no)
              and recorded_at >= :from and recorded_at < :to
            order by book, no limit :limit
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BackdatedLines(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A backdated line, without what it says.
     *
     * @param book its book
     * @param line its number there
     * @param code frozen fact code
     * @param subject what it is about
     * @param occurredAt when it is said to have happened
     * @param recordedAt when it was written
     * @param actor who wrote it, {@code KIND:id}
     */
    public record Backdated(
            BookId book,
            long line,
            String code,
            Subject subject,
            Instant occurredAt,
            Instant recordedAt,
            String actor) {

        /** How long after the event it was written. */
        public Duration lag() {
            return Duration.between(occurredAt, recordedAt);
        }
    }

    /** Those written in a period, book by book and in the order of their numbers, after a line. */
    public List<Backdated> list(
            Collection<BookId> books, Instant from, Instant to, @Nullable BookId book, long after, int limit) {
        return jdbc.sql(PAGE)
                .param("books", books.stream().map(BookId::value).toArray(UUID[]::new))
                .param("book", book == null ? BEFORE_ALL : book.value())
                .param("no", after)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(this::backdated)
                .list();
    }

    private record Body(ActorBody actor) {}

    private record ActorBody(String kind, String id) {}

    private Backdated backdated(ResultSet row, int n) throws SQLException {
        Body body = json.readerFor(Body.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(row.getString("body"));
        return new Backdated(
                BookId.of(row.getObject("book", UUID.class)),
                row.getLong("no"),
                row.getString("code"),
                Subject.of(row.getString("subject_kind"), row.getObject("subject", UUID.class)),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                body.actor().kind() + ":" + body.actor().id());
    }
}
