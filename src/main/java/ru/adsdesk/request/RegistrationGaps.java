package ru.adsdesk.request;

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
import ru.adsdesk.identity.Channel;
import ru.adsdesk.journal.BookId;

/**
 * Requests that were not registered at once: how long each waited between the applicant's turning to the desk and its
 * registration. The clocks of 416 p.13 start at the latter, so the inspector asks about the former.
 */
@Component
public class RegistrationGaps {

    /** A gap up to this is none; the index has it built in. */
    public static final Duration AT_ONCE = Duration.ofSeconds(60);

    /** Handed over, a request is told where it went on. */
    private static final String PAGE = """
            select r.* from unnest(:books::uuid[]) as b (book) cross join lateral (
                select r.book, r.id, r.status, r.channel, r.received_at, r.registered_at,
                       r.registered_at - r.received_at as gap
                from request.request r
                where r.registered_at - r.received_at > interval '60 seconds'
                  and r.book = b.book and r.status <> 'HANDED_OVER'
                  and r.registered_at >= :from and r.registered_at < :to
                  and r.registered_at - r.received_at >= make_interval(secs => :least)
                  and (r.registered_at - r.received_at, r.id) < (make_interval(secs => :gap), :id)
                order by r.registered_at - r.received_at desc, r.id desc limit :limit) r
            order by r.gap desc, r.id desc limit :limit
            """;

    private static final Duration ABOVE_ALL = Duration.ofDays(36_500);
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final JdbcClient jdbc;

    RegistrationGaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A request and how long it waited.
     *
     * @param book the book it lies in
     * @param id its id
     * @param status where it stands
     * @param channel how it came
     * @param receivedAt when the applicant turned to the desk
     * @param registeredAt when it was registered
     */
    public record Waited(
            BookId book, RequestId id, Status status, Channel channel, Instant receivedAt, Instant registeredAt) {

        /** How long it waited. */
        public Duration gap() {
            return Duration.between(receivedAt, registeredAt);
        }
    }

    /**
     * Those registered in a period, longest waiting first.
     *
     * @param least only those that waited at least so long
     * @param gap how long the last one of the page before waited
     * @param id and which it was
     */
    public List<Waited> list(
            Collection<BookId> books,
            Instant from,
            Instant to,
            Duration least,
            @Nullable Duration gap,
            @Nullable UUID id,
            int limit) {
        return jdbc.sql(PAGE)
                .param("books", books.stream().map(BookId::value).toArray(UUID[]::new))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("least", seconds(least))
                .param("gap", seconds(gap == null ? ABOVE_ALL : gap))
                .param("id", id == null ? AFTER_ALL : id)
                .param("limit", limit)
                .query(RegistrationGaps::waited)
                .list();
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private static Waited waited(ResultSet row, int n) throws SQLException {
        return new Waited(
                BookId.of(row.getObject("book", UUID.class)),
                new RequestId(row.getObject("id", UUID.class)),
                Status.valueOf(row.getString("status")),
                Channel.valueOf(row.getString("channel")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("registered_at", OffsetDateTime.class).toInstant());
    }
}
