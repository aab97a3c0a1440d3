package ru.adsdesk.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.sla.norm.Norm;
import ru.adsdesk.sla.norm.NormCatalogue;
import ru.adsdesk.sla.norm.NormId;

/** The rows of alarms. */
@Component
class AlarmTable {

    private static final String RAISE = """
            insert into sla.alarm as a (id, centre, book, cause, norm, level, house, kind, raised_at, due_at, subjects,
                                        owner, climbs_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (book, cause) where acknowledged_at is null
            do update set subjects = a.subjects + excluded.subjects, due_at = least(a.due_at, excluded.due_at)
            returning id
            """;

    /** An alarm asks for nothing more once every clock it stands for has ended; a breach stays until somebody takes it. */
    private static final String OPEN = """
            select a.*, s.subject, s.subject_kind
            from sla.alarm a
            left join lateral (
                select c.subject, c.subject_kind
                from sla.alarm_subject o join sla.clock c
                  on c.book = a.book and c.subject = o.subject and c.norm = o.norm and c.cycle = o.cycle
                where o.alarm = a.id
                  and (a.level in ('breach', 'breach-confirmed', 'failed') or c.state in ('RUNNING', 'WAITING', 'PAUSED'))
                limit 1) s on true
            where a.book = any(?) and a.acknowledged_at is null and s.subject is not null
            order by a.due_at nulls first, a.id
            limit ?
            """;

    private final JdbcClient jdbc;
    private final NormCatalogue catalogue;
    private final Ladder ladder;

    AlarmTable(JdbcClient jdbc, NormCatalogue catalogue, Ladder ladder) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.ladder = ladder;
    }

    /** What acknowledging and climbing need. */
    record Stored(
            UUID id,
            BookId book,
            String norm,
            String level,
            int subjects,
            int rung,
            boolean taken,
            @Nullable UUID owner) {}

    UUID raise(String cause, OwedLines.OwedLine first, int more, Instant now, @Nullable Instant climbsAt) {
        var centre = first.clocked().book().centre();
        UUID book = first.clocked().book().id().value();
        return jdbc.sql(RAISE)
                .params(Arrays.asList(
                        TimeOrderedIds.next(),
                        centre == null ? book : centre.value(),
                        book,
                        cause,
                        first.norm().value(),
                        first.level(),
                        first.clocked().house(),
                        first.clocked().last("kind"),
                        at(now),
                        at(first.dueAt()),
                        more,
                        first.owner(),
                        at(climbsAt)))
                .query(UUID.class)
                .single();
    }

    void join(UUID alarm, Collection<OwedLines.OwedLine> owed) {
        jdbc.sql("insert into sla.alarm_subject (alarm, subject, norm, cycle)"
                        + " select ?, * from unnest(?::uuid[], ?::text[], ?::bigint[]) on conflict do nothing")
                .params(
                        alarm,
                        owed.stream().map(each -> each.clocked().subject().id()).toArray(UUID[]::new),
                        owed.stream().map(each -> each.norm().value()).toArray(String[]::new),
                        owed.stream().map(OwedLines.OwedLine::cycle).toArray(Long[]::new))
                .update();
    }

    List<AlarmView> open(Collection<BookId> books, int limit) {
        return jdbc.sql(OPEN)
                .params(books.stream().map(BookId::value).toArray(UUID[]::new), limit)
                .query(this::view)
                .list();
    }

    List<AlarmView.Of> subjects(UUID alarm, int limit) {
        return jdbc.sql("""
                        select c.subject, c.subject_kind, c.norm, c.due_at, c.state
                        from sla.alarm a join sla.alarm_subject o on o.alarm = a.id
                        join sla.clock c
                          on c.book = a.book and c.subject = o.subject and c.norm = o.norm and c.cycle = o.cycle
                        where a.id = ? order by c.due_at, c.subject limit ?
                        """)
                .params(alarm, limit)
                .query((row, n) -> new AlarmView.Of(
                        row.getObject("subject", UUID.class),
                        row.getString("subject_kind"),
                        row.getString("norm"),
                        instant(row, "due_at"),
                        row.getString("state")))
                .list();
    }

    Optional<BookId> bookOf(UUID alarm) {
        return jdbc.sql("select book from sla.alarm where id = ?")
                .param(alarm)
                .query((row, n) -> BookId.of(row.getObject("book", UUID.class)))
                .optional();
    }

    Stored lock(UUID alarm) {
        return jdbc.sql("select * from sla.alarm where id = ? for no key update")
                .param(alarm)
                .query(AlarmTable::stored)
                .single();
    }

    void acknowledge(UUID alarm, UUID by, Instant now) {
        jdbc.sql("update sla.alarm set acknowledged_at = ?, acknowledged_by = ? where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), by, alarm)
                .update();
    }

    /** Alarms nobody took in time, of any book. */
    List<Stored> climbing(Instant now, int limit) {
        return jdbc.sql("select * from sla.alarm where climbs_at <= ? and acknowledged_at is null"
                        + " order by climbs_at limit ?")
                .params(now.atOffset(ZoneOffset.UTC), limit)
                .query(AlarmTable::stored)
                .list();
    }

    /** One rung up; empty where somebody else did it, or took it, meanwhile. */
    Optional<Stored> climb(Stored alarm, Instant now) {
        Instant next = ladder.rung(alarm.level(), alarm.rung() + 2)
                .map(rung -> now.plus(rung.after())
                        .minus(ladder.rung(alarm.level(), alarm.rung() + 1)
                                .orElseThrow()
                                .after()))
                .orElse(null);
        return jdbc.sql("update sla.alarm set rung = rung + 1, climbs_at = ? where id = ? and rung = ?"
                        + " and acknowledged_at is null returning *")
                .params(Arrays.asList(at(next), alarm.id(), alarm.rung()))
                .query(AlarmTable::stored)
                .optional();
    }

    private AlarmView view(ResultSet row, int n) throws SQLException {
        String norm = row.getString("norm");
        String level = row.getString("level");
        return new AlarmView(
                row.getObject("id", UUID.class),
                BookId.of(row.getObject("book", UUID.class)),
                norm,
                catalogue.versions(new NormId(norm)).stream()
                        .map(Norm::wording)
                        .map(Norm.Wording::title)
                        .reduce(norm, (earlier, later) -> later),
                level,
                row.getObject("house", UUID.class),
                row.getString("kind"),
                Objects.requireNonNull(instant(row, "raised_at")),
                instant(row, "due_at"),
                row.getInt("subjects"),
                row.getObject("subject", UUID.class),
                row.getString("subject_kind"),
                row.getObject("owner", UUID.class),
                ladder.rung(level, row.getInt("rung"))
                        .map(rung -> rung.to().name())
                        .orElse("MANAGER"));
    }

    private static Stored stored(ResultSet row, int n) throws SQLException {
        return new Stored(
                row.getObject("id", UUID.class),
                BookId.of(row.getObject("book", UUID.class)),
                row.getString("norm"),
                row.getString("level"),
                row.getInt("subjects"),
                row.getInt("rung"),
                row.getObject("acknowledged_at") != null,
                row.getObject("owner", UUID.class));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
