package ru.adsdesk.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Line;
import ru.adsdesk.sla.clock.ClockState;

/** The clocks of subjects: explained from their lines, or in short from the index for lists. */
@Component
public class Clocks {

    private static final String LIST = """
        select subject, norm, due_at, state from sla.clock
        where subject = any(?) and book = any(?)
        order by subject, due_at nulls last, norm
        """;

    private static final String NEXT = """
        select distinct on (subject) subject, norm, origin, due_at from sla.clock
        where subject = any(?) and book = ? and ended_at is null and due_at is not null and not state = 'PAUSED'
        order by subject, due_at, norm
        """;

    private final SubjectLines lines;
    private final ClockReader reader;
    private final BegunClocks begun;
    private final Explaining explaining;
    private final JdbcClient jdbc;
    private final Clock clock;

    Clocks(
            SubjectLines lines,
            ClockReader reader,
            BegunClocks begun,
            Explaining explaining,
            JdbcClient jdbc,
            Clock clock) {
        this.begun = begun;
        this.lines = lines;
        this.reader = reader;
        this.explaining = explaining;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every clock of a subject with the reason for its state; none where nothing was written about it. */
    public List<ClockExplained> explain(BookId book, UUID subject) {
        Clocked clocked = lines.of(book, List.of(subject)).get(subject);
        Instant now = clock.instant();
        return clocked == null ? List.of() : explaining.explain(clocked, reader.read(clocked, now), now);
    }

    /** The clocks a subject's first line began, without a look at the database. */
    public List<ClockView> begun(Line first) {
        return begun.take(first.subject().id()).orElseGet(() -> read(first));
    }

    private List<ClockView> read(Line first) {
        Instant now = clock.instant();
        return lines.read(first.book(), List.of(first)).values().stream()
                .flatMap(clocked -> reader.read(clocked, now).stream())
                .flatMap(read -> read.runs().stream())
                .map(run -> new ClockView(run.norm().id().value(), run.due(), run.state()))
                .sorted(BegunClocks.EARLIEST_FIRST)
                .toList();
    }

    /** The clocks of many subjects in short, by subject; one query. */
    public Map<UUID, List<ClockView>> list(Collection<BookId> books, Collection<UUID> subjects) {
        Map<UUID, List<ClockView>> found = new HashMap<>();
        Instant now = clock.instant();
        jdbc.sql(LIST)
                .params(
                        subjects.toArray(UUID[]::new),
                        books.stream().map(BookId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("subject", UUID.class), any -> new ArrayList<>())
                            .add(view(row, now));
                });
        return found;
    }

    /** Of each of these subjects of a book, the open clock due first; none for those without. One query. */
    public Map<UUID, NextDue> next(BookId book, Collection<UUID> subjects) {
        Map<UUID, NextDue> found = new HashMap<>();
        jdbc.sql(NEXT).params(subjects.toArray(UUID[]::new), book.value()).query(row -> {
            found.put(
                    row.getObject("subject", UUID.class),
                    new NextDue(
                            row.getString("norm"),
                            row.getObject("origin", OffsetDateTime.class).toInstant(),
                            row.getObject("due_at", OffsetDateTime.class).toInstant()));
        });
        return found;
    }

    private static ClockView view(ResultSet row, Instant now) throws SQLException {
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        ClockState stored = ClockState.valueOf(row.getString("state"));
        boolean over =
                stored == ClockState.RUNNING && due != null && due.toInstant().isBefore(now);
        return new ClockView(
                row.getString("norm"), due == null ? null : due.toInstant(), over ? ClockState.BREACHED : stored);
    }
}
