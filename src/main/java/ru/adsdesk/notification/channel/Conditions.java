package ru.adsdesk.notification.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How each way out fares, as all instances found it: degraded from its first failure until it works again. */
@Component
public class Conditions {

    private static final UUID OWN = new UUID(0, 0);
    private static final String FAILED = """
        insert into notification.channel_condition as known (way, channel, degraded_since, failure, failed_at)
        values (:way, :channel, :now, :failure, :now)
        on conflict (way, channel) do update set failure = excluded.failure, failed_at = excluded.failed_at,
               degraded_since = coalesce(known.degraded_since, excluded.degraded_since)
        """;
    private static final String WORKED = """
        insert into notification.channel_condition as known (way, channel, worked_at) values (:way, :channel, :now)
        on conflict (way, channel) do update set worked_at = excluded.worked_at, degraded_since = null, failure = null
         where known.degraded_since is not null or known.worked_at is distinct from excluded.worked_at
        """;
    private static final String WAITING = """
        select way, coalesce(channel, '00000000-0000-0000-0000-000000000000') as channel, count(*) as waiting
          from (select way, channel from notification.outbox where state = 'WAITING' limit 100000) as w
         group by way, channel
        """;

    private final JdbcClient jdbc;

    Conditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How a way out fares.
     *
     * @param way what kind
     * @param channel which; the nil id: the installation's own
     * @param degradedSince since when it fails; absent: it works
     * @param failure why it failed last
     * @param failedAt when it failed last
     * @param workedAt when it worked last, to the minute
     */
    public record Condition(
            Way way,
            UUID channel,
            @Nullable Instant degradedSince,
            @Nullable String failure,
            @Nullable Instant failedAt,
            @Nullable Instant workedAt) {}

    /** How many messages wait for a way out; counted to a hundred thousand. */
    public record Waiting(Way way, UUID channel, long waiting) {}

    /** It failed as a whole. */
    @Transactional
    public void failed(Way way, @Nullable UUID channel, Failure failure, Instant now) {
        jdbc.sql(FAILED)
                .param("way", way.name())
                .param("channel", channel == null ? OWN : channel)
                .param("failure", failure.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It took a message. Written once a minute, unless it was degraded. */
    @Transactional
    public void worked(Way way, @Nullable UUID channel, Instant now) {
        jdbc.sql(WORKED)
                .param("way", way.name())
                .param("channel", channel == null ? OWN : channel)
                .param("now", now.truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Every way out that was ever used. */
    @Transactional(readOnly = true)
    public List<Condition> list() {
        return jdbc.sql("select * from notification.channel_condition")
                .query(Conditions::condition)
                .list();
    }

    /** How many wait for each. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return jdbc.sql(WAITING)
                .query((row, n) -> new Waiting(
                        Way.valueOf(row.getString("way")),
                        row.getObject("channel", UUID.class),
                        row.getLong("waiting")))
                .list();
    }

    private static Condition condition(ResultSet row, int n) throws SQLException {
        return new Condition(
                Way.valueOf(row.getString("way")),
                row.getObject("channel", UUID.class),
                time(row, "degraded_since"),
                row.getString("failure"),
                time(row, "failed_at"),
                time(row, "worked_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
