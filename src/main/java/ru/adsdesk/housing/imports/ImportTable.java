package ru.adsdesk.housing.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.TimeOrderedIds;
import tools.jackson.databind.json.JsonMapper;

/** The rows of imports: how far they are, what waits to be written, what is wrong. */
@Component
class ImportTable {

    private static final int SHOWN = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final Clock clock;

    ImportTable(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    /** A checked row, to be kept. */
    record Kept(int no, Map<String, Object> values) {}

    void insert(ImportJob job) {
        jdbc.sql("insert into housing.import (id, centre, kind, dry_run, actor_kind, actor, state, stage, started_at)"
                        + " values (?, ?, ?, ?, ?, ?, 'RUNNING', 'CHECKING', ?)")
                .params(
                        job.id().value(),
                        job.centre().value(),
                        job.kind().name(),
                        job.dryRun(),
                        job.actor().kind().name(),
                        job.actor().id(),
                        Timestamp.from(job.startedAt()))
                .update();
    }

    void total(ImportId id, int total, List<String> ignored) {
        jdbc.sql("update housing.import set total = ?, ignored = ? where id = ?")
                .params(total, ignored.toArray(String[]::new), id.value())
                .update();
    }

    void keep(ImportId id, List<Kept> rows, List<ImportIssue> issues, int processed) {
        batches.batchUpdate(
                "insert into housing.import_row (import, no, target, data) values (?, ?, ?, ?::jsonb)",
                rows,
                Math.max(1, rows.size()),
                (statement, row) -> {
                    statement.setObject(1, id.value());
                    statement.setInt(2, row.no());
                    statement.setObject(3, TimeOrderedIds.next());
                    statement.setString(4, json.writeValueAsString(row.values()));
                });
        batches.batchUpdate(
                "insert into housing.import_issue (import, no, field, error, code, args) values (?, ?, ?, ?, ?, ?)",
                issues,
                Math.max(1, issues.size()),
                (statement, issue) -> {
                    statement.setObject(1, id.value());
                    statement.setInt(2, issue.row());
                    statement.setString(3, issue.column());
                    statement.setBoolean(4, issue.error());
                    statement.setString(5, issue.code());
                    statement.setArray(
                            6,
                            statement
                                    .getConnection()
                                    .createArrayOf("text", issue.args().toArray()));
                });
        jdbc.sql("update housing.import set processed = ? where id = ?")
                .params(processed, id.value())
                .update();
    }

    /** Of rows that repeat each other only the first is kept. */
    void refuseRepeated(ImportId id) {
        jdbc.sql("""
                with numbered as (
                    select no, data ->> 'keyColumn' as field, first_value(no) over same as first
                    from housing.import_row where import = :import and data ->> 'key' is not null
                    window same as (partition by data ->> 'key' order by no)),
                told as (
                    insert into housing.import_issue (import, no, field, error, code, args)
                    select :import, no, field, true, 'import.row-repeated', array[first::text]
                    from numbered where no > first returning no)
                delete from housing.import_row where import = :import and no in (select no from told)
                """).param("import", id.value()).update();
    }

    void count(ImportId id) {
        jdbc.sql("""
                update housing.import i set
                    added     = (select count(*) from housing.import_row r where r.import = i.id and r.action = 'NEW'),
                    changed   = (select count(*) from housing.import_row r where r.import = i.id and r.action = 'CHANGED'),
                    unchanged = (select count(*) from housing.import_row r where r.import = i.id and r.action = 'SAME'),
                    refused   = (select count(distinct e.no) from housing.import_issue e where e.import = i.id and e.error)
                where i.id = ?
                """).param(id.value()).update();
    }

    void stage(ImportId id, String stage) {
        jdbc.sql("update housing.import set stage = ? where id = ?")
                .params(stage, id.value())
                .update();
    }

    void finish(ImportId id) {
        jdbc.sql("update housing.import set state = 'DONE', stage = 'FINISHED', finished_at = ?"
                        + " where id = ? and state = 'RUNNING'")
                .params(Timestamp.from(clock.instant()), id.value())
                .update();
        drop(id);
    }

    /** False, and nothing is done, where the rows were written all the same: the answer to the commit was lost. */
    boolean fail(ImportId id, String code, List<String> args) {
        boolean failed = jdbc.sql("update housing.import set state = 'FAILED', failure = ?, failure_args = ?,"
                                + " finished_at = ? where id = ? and stage <> 'TELLING'")
                        .params(code, args.toArray(String[]::new), Timestamp.from(clock.instant()), id.value())
                        .update()
                == 1;
        if (failed) {
            drop(id);
        }
        return failed;
    }

    private void drop(ImportId id) {
        jdbc.sql("delete from housing.import_row where import = ?")
                .param(id.value())
                .update();
    }

    List<ImportId> listUnwritten() {
        return jdbc.sql("select id from housing.import where state = 'RUNNING' and stage <> 'TELLING'")
                .query((row, n) -> new ImportId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Imports whose rows are written and that have not ended, in the order they were sent. */
    List<ImportJob> listWritten(Map<String, ImportKind> kinds) {
        return jdbc.sql("select * from housing.import where state = 'RUNNING' and stage = 'TELLING'"
                        + " and kind = any(:kinds) order by started_at, id")
                .param("kinds", kinds.keySet().toArray(String[]::new))
                .query((row, n) -> job(row, Objects.requireNonNull(kinds.get(row.getString("kind")))))
                .list();
    }

    private static ImportJob job(ResultSet row, ImportKind kind) throws SQLException {
        return new ImportJob(
                new ImportId(row.getObject("id", UUID.class)),
                kind,
                CentreId.of(row.getObject("centre", UUID.class)),
                new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getObject("actor", UUID.class)),
                row.getBoolean("dry_run"),
                null,
                row.getObject("started_at", OffsetDateTime.class).toInstant());
    }

    Optional<ImportView> find(CentreId centre, ImportId id) {
        List<ImportIssue> issues = jdbc.sql("select no, field, error, code, args from housing.import_issue"
                        + " where import = ? order by no, seq limit " + SHOWN)
                .param(id.value())
                .query(ImportTable::issue)
                .list();
        return jdbc.sql("select * from housing.import where id = ? and centre = ?")
                .params(id.value(), centre.value())
                .query((row, n) -> view(row, issues))
                .optional();
    }

    private static ImportIssue issue(ResultSet row, int n) throws SQLException {
        return new ImportIssue(
                row.getInt("no"),
                row.getString("field"),
                row.getBoolean("error"),
                row.getString("code"),
                List.of((String[]) row.getArray("args").getArray()));
    }

    private static ImportView view(ResultSet row, List<ImportIssue> issues) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new ImportView(
                new ImportId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getBoolean("dry_run"),
                row.getString("state"),
                row.getString("stage"),
                row.getInt("processed"),
                row.getInt("total"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("refused"),
                Stream.of((String[]) row.getArray("ignored").getArray()).toList(),
                row.getString("failure"),
                List.of((String[]) row.getArray("failure_args").getArray()),
                row.getObject("started_at", OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant(),
                finished == null ? null : finished.toInstant(),
                issues);
    }
}
