package ru.adsdesk.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.sla.clock.ClockState;
import ru.adsdesk.sla.norm.NormId;

/**
 * The clocks of a period, counted and listed from the index. A figure and its list ask the same condition, so they agree;
 * the index agrees with a replay of the lines.
 */
@Component
public class ClocksOfPeriod {

    private static final String MEANT = """
             and c.origin >= :from and c.origin < :to
             and not (c.subject_kind = 'request' and c.book = any(:withoutRequests))
            """;

    private static final String TALLIES = "select c.norm, c.version, c.reason, " + counts()
            + " from sla.clock c where c.book = any(:books)" + MEANT + " group by c.norm, c.version, c.reason";

    private static final String TIMES = """
            select c.norm, count(*) as timed,
                   percentile_disc(array[0.5, 0.95]) within group (order by c.took) as times
            from (select c.norm, (extract(epoch from c.ended_at - c.origin) * 1000)::bigint as took from sla.clock c
                  where c.book = any(:books)""" + MEANT + """
                    and c.state in ('MET', 'LATE') and c.ended_at is not null) c
            group by c.norm
            """;

    /** Each book gives its next few, and these are merged: a page costs the same at any size. */
    private static final String PAGE = """
            select c.* from unnest(:books::uuid[]) as b (book) cross join lateral (
                select c.* from sla.clock c
                where c.book = b.book and c.norm = :norm""" + MEANT + """
                  and (c.origin, c.subject, c.cycle) > (:origin, :subject, :cycle)
                  and (:reason::text is null or c.reason = :reason) and (%s)
                order by c.origin, c.subject, c.cycle limit :limit) c
            order by c.origin, c.subject, c.cycle limit :limit
            """;

    private final JdbcClient jdbc;

    ClocksOfPeriod(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String counts() {
        return Arrays.stream(ClockFigure.values())
                .map(figure -> "count(*) filter (where " + figure.sql() + ") as " + column(figure))
                .collect(Collectors.joining(", "));
    }

    private static String column(ClockFigure figure) {
        return "n_" + figure.name().toLowerCase(Locale.ROOT);
    }

    /** How many clocks stand how at an instant, by norm, terms and reason; one query. */
    public List<ClockTally> tallies(ClockPeriod period, Instant now) {
        return meant(TALLIES, period)
                .param("now", utc(now))
                .query(ClocksOfPeriod::tally)
                .list();
    }

    /** How long the ended clocks took, by norm; none for norms with none ended. */
    public List<ClockTimes> times(ClockPeriod period) {
        return meant(TIMES, period).query(ClocksOfPeriod::times).list();
    }

    /**
     * Clocks of one norm, oldest first.
     *
     * @param figures those of any of these
     * @param reason only those whose breach was given this reason
     * @param after where the last page ended
     */
    public List<ListedClock> list(
            ClockPeriod period,
            NormId norm,
            Collection<ClockFigure> figures,
            @Nullable String reason,
            @Nullable ClockMark after,
            int limit,
            Instant now) {
        String wanted = figures.stream().map(ClockFigure::sql).collect(Collectors.joining(" or "));
        ClockMark mark = after == null ? ClockMark.BEFORE_ALL : after;
        return meant(String.format(Locale.ROOT, PAGE, wanted), period)
                .param("norm", norm.value())
                .param("origin", utc(mark.origin()))
                .param("subject", mark.subject())
                .param("cycle", mark.cycle())
                .param("reason", reason)
                .param("limit", limit)
                .param("now", utc(now))
                .query((row, n) -> listed(row, now))
                .list();
    }

    private JdbcClient.StatementSpec meant(String sql, ClockPeriod period) {
        return jdbc.sql(sql)
                .param("books", ids(period.books()))
                .param("withoutRequests", ids(period.withoutRequests()))
                .param("from", utc(period.from()))
                .param("to", utc(period.to()));
    }

    private static ClockTally tally(ResultSet row, int n) throws SQLException {
        Map<ClockFigure, Long> counts = new EnumMap<>(ClockFigure.class);
        for (ClockFigure figure : ClockFigure.values()) {
            counts.put(figure, row.getLong(column(figure)));
        }
        return new ClockTally(row.getString("norm"), row.getString("version"), row.getString("reason"), counts);
    }

    private static ClockTimes times(ResultSet row, int n) throws SQLException {
        Long[] times = (Long[]) row.getArray("times").getArray();
        return new ClockTimes(
                row.getString("norm"), row.getLong("timed"), Duration.ofMillis(times[0]), Duration.ofMillis(times[1]));
    }

    private static ListedClock listed(ResultSet row, Instant now) throws SQLException {
        ClockState stored = ClockState.valueOf(row.getString("state"));
        Instant due = instant(row, "due_at");
        boolean over =
                (stored == ClockState.RUNNING || stored == ClockState.PAUSED) && due != null && due.isBefore(now);
        return new ListedClock(
                BookId.of(row.getObject("book", UUID.class)),
                row.getObject("subject", UUID.class),
                row.getString("subject_kind"),
                row.getLong("cycle"),
                row.getObject("origin", OffsetDateTime.class).toInstant(),
                due,
                instant(row, "ended_at"),
                over ? ClockState.BREACHED : stored,
                row.getBoolean("excused"),
                row.getBoolean("late_entered"),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static UUID[] ids(List<BookId> books) {
        return books.stream().map(BookId::value).toArray(UUID[]::new);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
