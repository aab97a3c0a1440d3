package ru.adsdesk.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.sla.clock.ClockState;
import ru.adsdesk.sla.norm.NormCatalogue;
import ru.adsdesk.sla.norm.NormId;

/** What is still to be kept: open clocks by time left (416 p.13). Read from the index, which knows the open ones apart. */
@Component
public class OpenClocks {

    /** Each book gives its next few, and these are merged: a page costs the same at any size. */
    private static final String OPEN = """
        select c.* from unnest(:books::uuid[]) as b (book) cross join lateral (
            select c.* from sla.clock c
            where c.book = b.book and c.ended_at is null and c.due_at is not null
              and c.state in ('RUNNING', 'PAUSED', 'BREACHED', 'UNKNOWN')
            order by c.due_at limit :limit) c
        order by c.due_at, c.subject, c.norm limit :limit
        """;

    private static final String BROKEN = """
        select c.* from unnest(:books::uuid[]) as b (book) cross join lateral (
            select c.* from sla.clock c
            where c.book = b.book and c.flagged and c.due_at >= :from and c.due_at < :to
              and (not :unexplained or c.reason is null)
            order by c.due_at desc limit :limit) c
        order by c.due_at desc, c.subject, c.norm limit :limit
        """;

    private final JdbcClient jdbc;
    private final AlarmScope scope;
    private final NormCatalogue catalogue;
    private final Clock clock;

    OpenClocks(JdbcClient jdbc, AlarmScope scope, NormCatalogue catalogue, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Open clocks of the caller's books with a due instant, the one to be kept first first; at most {@code limit}. */
    public List<OpenClock> list(Caller caller, int limit) {
        return read(jdbc.sql(OPEN).param("books", books(caller)).param("limit", limit));
    }

    /**
     * Clocks of the caller's books that were broken by a due instant within a period, whether ended since or not, newest
     * first; at most {@code limit}.
     *
     * @param unexplained only those whose breach was given no reason yet
     */
    public List<OpenClock> broken(Caller caller, Instant from, Instant to, boolean unexplained, int limit) {
        return read(jdbc.sql(BROKEN)
                .param("books", books(caller))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("unexplained", unexplained)
                .param("limit", limit));
    }

    private List<OpenClock> read(JdbcClient.StatementSpec statement) {
        Instant now = clock.instant();
        return statement.query((row, n) -> clock(row, now)).list();
    }

    private UUID[] books(Caller caller) {
        Collection<BookId> books = scope.books(caller);
        return books.stream().map(BookId::value).toArray(UUID[]::new);
    }

    private OpenClock clock(ResultSet row, Instant now) throws SQLException {
        String norm = row.getString("norm");
        @Nullable OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        ClockState stored = ClockState.valueOf(row.getString("state"));
        boolean over =
                stored == ClockState.RUNNING && due != null && due.toInstant().isBefore(now);
        return new OpenClock(
                BookId.of(row.getObject("book", UUID.class)),
                row.getObject("subject", UUID.class),
                row.getString("subject_kind"),
                norm,
                catalogue.titleOf(new NormId(norm)),
                row.getObject("house", UUID.class),
                due == null ? null : due.toInstant(),
                row.getLong("cycle"),
                over ? ClockState.BREACHED : stored,
                row.getString("reason"));
    }
}
