package ru.adsdesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.adsdesk.testing.DeskProcess;

/**
 * How late breaches are written: 100 000 open clocks in fifty books, sixty of them due each second and a thousand in one
 * second; two instances on one durable database, one of them killed in the middle and started again:
 * {@code ./mvnw -Pbench verify -Dtest=LatenessBench}. {@code -Dbench.clocks=100000 -Dbench.minutes=3} say how many and how
 * long.
 */
class LatenessBench {

    private static final int CLOCKS = Integer.getInteger("bench.clocks", 100_000);
    private static final int MINUTES = Integer.getInteger("bench.minutes", 3);
    private static final int A_SECOND = 60;
    private static final int BURST = 1_000;
    private static final int LEAD = 30;

    private static final String BOOKS = """
        insert into journal.book (id, kind, centre, origin, zone, opened_at, last_recorded_at, last_line)
        select gen_random_uuid(), 'ORGANISATION', (select id from identity.centre limit 1), 'bench/' || n,
               'Europe/Moscow', now(), now() - interval '2 days', 0
        from generate_series(1, 50) n
        """;

    /** Outages found a day less a little ago: their consumers have to be told within 24 hours. Nobody tells them. */
    private static final String LINES = """
        with books as (select id, row_number() over (order by id) - 1 as n from journal.book where origin like 'bench/%%'),
        due as (
            select i, gen_random_uuid() as subject,
                   date_trunc('milliseconds', now()) + interval '%d s'
                   + case when i < %d then interval '%d s' else i * interval '1 s' / %d end as at
            from generate_series(0, %d) i),
        told as (
            select b.id as book, d.subject, d.at - interval '24 h' as happened,
                   row_number() over (partition by b.id order by d.at) as no
            from due d join books b on b.n = d.i %% 50),
        worded as (
            select t.*, format('{"actor":{"id":"00000000-0000-0000-0000-000000000000","kind":"SYSTEM"},"book":"%%s",'
                   || '"code":"outage.found","facts":{},"form":1,"hash":"SHA-256","no":%%s,"occurredAt":"%%s",'
                   || '"recordedAt":"%%s","subject":{"id":"%%s","kind":"outage"},"subjectSeq":1}',
                   t.book, t.no, iso, iso, t.subject) as body
            from told t, lateral (select to_char(t.happened at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as iso))
        insert into journal.line (book, no, code, subject_kind, subject, subject_seq, occurred_at, recorded_at, leaf, body)
        select book, no, 'outage.found', 'outage', subject, 1, happened, happened,
               sha256('\\x00'::bytea || convert_to(body, 'UTF8')), body
        from worded
        """;

    private static final String HEADS = """
        insert into journal.head (book, axis, counted, seq)
        select book, 'SUBJECT', subject, 1 from journal.line where code = 'outage.found'
        """;

    private static final String LAST = """
        update journal.book b set last_line = l.no, last_recorded_at = l.at
        from (select book, max(no) as no, max(recorded_at) as at from journal.line where code = 'outage.found'
              group by book) l
        where l.book = b.id
        """;

    private static final String CLOCKS_OPEN = """
        insert into sla.clock (book, subject, norm, cycle, subject_kind, version, responsible, state, origin, due_at, next_at)
        select book, subject, 'inform_outage', no, 'outage', '1', 'ORGANISATION', 'RUNNING', occurred_at,
               occurred_at + interval '24 h', occurred_at + interval '24 h 1 ms'
        from journal.line where code = 'outage.found'
        """;

    private static final String OUTAGES = """
        insert into outage.outage (book, id, centre, kind, system, state, cause, found_at)
        select book, subject, (select id from identity.centre limit 1), 'ACCIDENT', 'LIFT', 'OPEN', 'UNKNOWN', occurred_at
        from journal.line where code = 'outage.found'
        """;

    private static final String LATENESS = """
        select count(*),
               percentile_cont(0.5) within group (order by late), percentile_cont(0.99) within group (order by late),
               max(late), min(late)
        from (select extract(epoch from recorded_at - occurred_at) * 1000 as late
              from journal.line where code = 'clock.breached' and %s) l
        """;

    private static final String OWED =
            "select count(*) from sla.clock where norm = 'inform_outage' and due_at < clock_timestamp() - interval '5"
                    + " s' and not flagged";

    private static final String DOUBLES =
            "select count(*) from (select subject from journal.line where code = 'clock.breached' group by subject"
                    + " having count(*) > 1) d";

    @TempDir
    private Path folder;

    @Test
    void tellsHowLateBreachesAreWritten() throws Exception {
        Path first = java.nio.file.Files.createDirectory(folder.resolve("first"));
        Path second = java.nio.file.Files.createDirectory(folder.resolve("second"));
        try (DeskProcess holder = new DeskProcess(first)) {
            holder.start();
            try (DeskProcess other = new DeskProcess(second, holder.shared())) {
                other.start();
                try (Connection database = DriverManager.getConnection(holder.databaseUrl())) {
                    measure(database, other);
                }
            }
        }
    }

    private static void measure(Connection database, DeskProcess other) throws Exception {
        load(database);
        System.out.printf("%,d clocks open, %d due a second, %,d in the first second%n", CLOCKS, A_SECOND, BURST);
        TimeUnit.SECONDS.sleep(LEAD + MINUTES * 30L);
        other.killService();
        System.out.println("one instance killed");
        TimeUnit.SECONDS.sleep(10);
        other.start();
        System.out.println("and started again");
        TimeUnit.SECONDS.sleep(MINUTES * 30L);
        long owed = count(database, OWED);
        tell(
                database,
                "the burst",
                "occurred_at = (select min(occurred_at) from journal.line where code = 'clock.breached')");
        tell(
                database,
                "all but the burst",
                "occurred_at > (select min(occurred_at) from journal.line where code = 'clock.breached')");
        assertThat(owed).as("overdue for five seconds and not flagged").isZero();
        assertThat(count(database, DOUBLES)).as("flagged twice").isZero();
    }

    private static void load(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(BOOKS);
            statement.execute(LINES.formatted(LEAD, BURST, 0, A_SECOND, CLOCKS - 1));
            statement.execute(OUTAGES);
            statement.execute(HEADS);
            statement.execute(LAST);
            statement.execute(CLOCKS_OPEN);
            statement.execute("analyze journal.line, journal.head, sla.clock");
        }
    }

    private static void tell(Connection database, String what, String which) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(LATENESS.formatted(which))) {
            row.next();
            System.out.printf(
                    "%-18s %,6d breaches, late by p50 %,.0f ms, p99 %,.0f ms, most %,.0f ms, least %,.0f ms%n",
                    what, row.getLong(1), row.getDouble(2), row.getDouble(3), row.getDouble(4), row.getDouble(5));
            assertThat(row.getDouble(5)).as("never early").isNotNegative();
        }
    }

    private static long count(Connection database, String sql) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
