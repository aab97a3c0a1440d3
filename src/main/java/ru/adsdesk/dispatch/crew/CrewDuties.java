package ru.adsdesk.dispatch.crew;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.DispatchProblem;
import ru.adsdesk.dispatch.crew.StaffBook.Said;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.TimeOrderedIds;

/** When crews are on duty. A time that has begun is ended, not removed; each change is a line of the centre's book. */
@Component
public class CrewDuties {

    private static final Duration LONGEST = Duration.ofDays(2);
    private static final int MANY = 400;

    private final Crews crews;
    private final JdbcClient jdbc;
    private final StaffBook book;

    CrewDuties(Crews crews, JdbcClient jdbc, StaffBook book) {
        this.crews = crews;
        this.jdbc = jdbc;
        this.book = book;
    }

    /** The times that are not over, soonest first. Refuses {@code crew.unknown}. */
    public List<DutyView> list(Caller caller, CrewId crew) {
        crews.get(caller, crew);
        return jdbc.sql("select * from dispatch.duty where crew = ? and ends > ? order by begins limit " + MANY)
                .params(crew.value(), book.utcNow())
                .query(CrewDuties::view)
                .list();
    }

    /** Puts a crew on duty, once under one key. Refuses {@code crew.unknown}, {@code duty.unreal}, {@code duty.overlaps}. */
    public DutyView add(Caller caller, CrewId crew, Instant from, Instant to, @Nullable String key) {
        crews.get(caller, crew);
        if (!to.isAfter(from) || to.isAfter(from.plus(LONGEST)) || !to.isAfter(book.now())) {
            throw DispatchProblem.DUTY_UNREAL.at("to");
        }
        UUID id = TimeOrderedIds.next();
        List<Object> form = List.of(crew, from, to);
        UUID made = book.once(caller, "crew.duty", key, form, id, crew.subject(), CrewFacts.DUTY_SET, () -> {
            insert(crew, id, from, to);
            return Said.nothing().fact("from", from.toString()).fact("to", to.toString());
        });
        return jdbc.sql("select * from dispatch.duty where crew = ? and id = ?")
                .params(crew.value(), made)
                .query(CrewDuties::view)
                .optional()
                .orElseThrow(DispatchProblem.DUTY_UNKNOWN::refused);
    }

    private void insert(CrewId crew, UUID id, Instant from, Instant to) {
        jdbc.sql("select 1 from dispatch.crew where id = ? for no key update")
                .param(crew.value())
                .query()
                .listOfRows();
        boolean overlaps = jdbc.sql(
                        "select exists (select 1 from dispatch.duty where crew = ? and begins < ? and ends > ?)")
                .params(crew.value(), utc(to), utc(from))
                .query(Boolean.class)
                .single();
        if (overlaps) {
            throw DispatchProblem.DUTY_OVERLAPS.refused();
        }
        jdbc.sql("insert into dispatch.duty (crew, id, begins, ends) values (?, ?, ?, ?)")
                .params(crew.value(), id, utc(from), utc(to))
                .update();
    }

    /** Takes a time back. Refuses {@code crew.unknown}, {@code duty.unknown}. */
    public void remove(Caller caller, CrewId crew, UUID id) {
        crews.get(caller, crew);
        book.write(caller, crew.subject(), CrewFacts.DUTY_REMOVED, () -> {
            DutyView duty = jdbc.sql("delete from dispatch.duty where crew = ? and id = ? returning *")
                    .params(crew.value(), id)
                    .query(CrewDuties::view)
                    .optional()
                    .orElseThrow(DispatchProblem.DUTY_UNKNOWN::refused);
            return Said.nothing()
                    .fact("from", duty.from().toString())
                    .fact("to", duty.to().toString());
        });
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static DutyView view(ResultSet row, int n) throws SQLException {
        return new DutyView(
                row.getObject("id", UUID.class),
                row.getObject("begins", OffsetDateTime.class).toInstant(),
                row.getObject("ends", OffsetDateTime.class).toInstant());
    }
}
