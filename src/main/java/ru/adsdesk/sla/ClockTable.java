package ru.adsdesk.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.database.Parameters;
import ru.adsdesk.database.Statements;
import ru.adsdesk.database.Statements.Answer;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Subject;
import tools.jackson.databind.json.JsonMapper;

/** The index over the clocks; what is written here travels with the lines it is read from. */
@Component
class ClockTable {

    private static final String ROWS = "with rows as (select * from json_populate_recordset(null::sla.clock, ?::json))";

    private static final String INSERT = """
        insert into sla.clock (
            book, subject, norm, cycle, centre, subject_kind, house, kind, version, responsible, state,
            origin, due_at, ended_at, next_at, flagged, excused, paused, late_entered, reason)
        values """;

    /** A late entry may take a run away altogether. */
    private static final String REPLACE = ROWS + """
        , gone as (
            delete from sla.clock c
            where c.book = ? and c.subject = any(?)
              and not exists (select 1 from rows r
                              where r.subject = c.subject and r.norm = c.norm and r.cycle = c.cycle))
        insert into sla.clock select * from rows
        on conflict (book, subject, norm, cycle) do update set
            house = excluded.house, kind = excluded.kind, version = excluded.version, state = excluded.state,
            responsible = excluded.responsible, origin = excluded.origin, due_at = excluded.due_at,
            ended_at = excluded.ended_at, next_at = excluded.next_at, flagged = excluded.flagged,
            excused = excluded.excused, paused = excluded.paused, late_entered = excluded.late_entered,
            reason = excluded.reason
        """;

    private final JdbcClient jdbc;
    private final Statements statements;
    private final JsonMapper json;

    ClockTable(JdbcClient jdbc, Statements statements, JsonMapper json) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.json = json;
    }

    /** The first rows of new subjects. */
    void insert(List<ClockRow> rows) {
        if (!rows.isEmpty()) {
            statements.change(INSERT + Parameters.rows(20, rows.size()), its -> rows.forEach(row -> bind(its, row)));
        }
    }

    private static void bind(Parameters its, ClockRow row) {
        its.inColumnsTypes(row.book(), row.subject(), row.norm(), row.cycle(), row.centre(), row.subjectKind())
                .inColumnsTypes(row.house(), row.kind(), row.version(), row.responsible(), row.state())
                .inColumnsTypes(row.origin(), row.dueAt(), row.endedAt(), row.nextAt())
                .inColumnsTypes(row.flagged(), row.excused(), row.paused(), row.lateEntered(), row.reason());
    }

    /** The rows of subjects as they stand now, in place of those that were. */
    Answer<Integer> replace(BookId book, Collection<UUID> subjects, List<ClockRow> rows) {
        List<UUID> whole = List.copyOf(subjects);
        return statements.change(
                REPLACE,
                its -> its.add(json.writeValueAsString(rows), book.value()).column("uuid", whole, subject -> subject));
    }

    /** Has the watcher look again at a centre's clocks of these norms that something is still owed of, at an instant. */
    void lookAgain(UUID centre, List<String> norms, Instant at) {
        jdbc.sql("update sla.clock set next_at = least(next_at, ?)"
                        + " where next_at is not null and centre = ? and norm = any(?)")
                .params(at.atOffset(ZoneOffset.UTC), centre, norms.toArray(String[]::new))
                .update();
    }

    /** A subject the watcher has to look at. */
    record Due(BookId book, Subject subject) {}

    /** Subjects that are owed something by now, longest overdue first. */
    List<Due> due(Instant now, int limit) {
        return jdbc
                .sql("select book, subject, subject_kind from sla.clock where next_at <= ? order by next_at limit ?")
                .params(now.atOffset(ZoneOffset.UTC), limit)
                .query(ClockTable::due)
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** When something is owed next. */
    Optional<Instant> nextAt() {
        return jdbc.sql("select min(next_at) from sla.clock where next_at is not null")
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    private static Due due(ResultSet row, int n) throws SQLException {
        return new Due(
                BookId.of(row.getObject("book", UUID.class)),
                Subject.of(row.getString("subject_kind"), row.getObject("subject", UUID.class)));
    }
}
