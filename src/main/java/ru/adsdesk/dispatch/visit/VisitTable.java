package ru.adsdesk.dispatch.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.request.RequestId;

/** The rows of visits. */
@Component
class VisitTable {

    private final JdbcClient jdbc;

    VisitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StoredVisit visit) {
        jdbc.sql("insert into dispatch.visit (book, id, centre, request, work_order, house, zone, begins, ends, reason,"
                        + " words, workers, way, state, agreed_at, remind_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(visit.book().value())
                .param(visit.id().value())
                .param(visit.centre().value())
                .param(visit.request().value())
                .param(visit.workOrder())
                .param(visit.house())
                .param(visit.zone().getId())
                .param(utc(visit.from()))
                .param(utc(visit.to()))
                .param(visit.reason().name())
                .param(visit.words())
                .param(visit.workers().toArray(UUID[]::new))
                .param(visit.way().name())
                .param(visit.state().name())
                .param(utc(visit.agreedAt()))
                .param(utc(visit.remindAt()))
                .update();
    }

    /** A change is agreed anew, and the resident reminded anew. */
    void change(StoredVisit visit) {
        jdbc.sql("update dispatch.visit set begins = ?, ends = ?, reason = ?, words = ?, workers = ?, way = ?,"
                        + " work_order = ?, agreed_at = ?, remind_at = ?, reminded_at = null, version = version + 1"
                        + " where book = ? and id = ?")
                .param(utc(visit.from()))
                .param(utc(visit.to()))
                .param(visit.reason().name())
                .param(visit.words())
                .param(visit.workers().toArray(UUID[]::new))
                .param(visit.way().name())
                .param(visit.workOrder())
                .param(utc(visit.agreedAt()))
                .param(utc(visit.remindAt()))
                .param(visit.book().value())
                .param(visit.id().value())
                .update();
    }

    void end(StoredVisit visit, VisitState state, Instant at) {
        jdbc.sql("update dispatch.visit set state = ?, ended_at = ?, version = version + 1 where book = ? and id = ?")
                .param(state.name())
                .param(utc(at))
                .param(visit.book().value())
                .param(visit.id().value())
                .update();
    }

    void reminded(StoredVisit visit, Instant at) {
        jdbc.sql("update dispatch.visit set reminded_at = ? where book = ? and id = ?")
                .param(utc(at))
                .param(visit.book().value())
                .param(visit.id().value())
                .update();
    }

    void erase(UUID request) {
        jdbc.sql("update dispatch.visit set words = null where request = ?")
                .param(request)
                .update();
    }

    Optional<StoredVisit> find(VisitId id) {
        return jdbc.sql("select * from dispatch.visit where id = ?")
                .param(id.value())
                .query(VisitTable::read)
                .optional();
    }

    /** The row, held against all other writers; the request's is held before. */
    Optional<StoredVisit> lock(VisitId id) {
        return jdbc.sql("select * from dispatch.visit where id = ? for no key update")
                .param(id.value())
                .query(VisitTable::read)
                .optional();
    }

    List<StoredVisit> ofRequest(RequestId request) {
        return jdbc.sql("select * from dispatch.visit where request = ? order by id")
                .param(request.value())
                .query(VisitTable::read)
                .list();
    }

    /** Those agreed in some books that end after an instant, soonest first. */
    List<StoredVisit> coming(Collection<UUID> books, Instant after, int limit) {
        return jdbc.sql("select * from dispatch.visit where book = any(?) and state = 'AGREED' and ends > ?"
                        + " order by begins, id limit ?")
                .param(books.toArray(UUID[]::new))
                .param(utc(after))
                .param(limit)
                .query(VisitTable::read)
                .list();
    }

    /** Whose reminder is due and not held by anybody; only looked at here, locked by whoever reminds. */
    List<StoredVisit> toRemindOf(Instant now, int limit) {
        return jdbc.sql("select * from dispatch.visit where state = 'AGREED' and reminded_at is null and remind_at <= ?"
                        + " order by remind_at limit ?")
                .param(utc(now))
                .param(limit)
                .query(VisitTable::read)
                .list();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static StoredVisit read(ResultSet row, int n) throws SQLException {
        return new StoredVisit(
                BookId.of(row.getObject("book", UUID.class)),
                VisitId.of(row.getObject("id", UUID.class)),
                CentreId.of(row.getObject("centre", UUID.class)),
                RequestId.of(row.getObject("request", UUID.class)),
                row.getObject("work_order", UUID.class),
                row.getObject("house", UUID.class),
                ZoneId.of(row.getString("zone")),
                row.getObject("begins", OffsetDateTime.class).toInstant(),
                row.getObject("ends", OffsetDateTime.class).toInstant(),
                VisitReason.valueOf(row.getString("reason")),
                row.getString("words"),
                Arrays.asList((UUID[]) row.getArray("workers").getArray()),
                AgreedWay.valueOf(row.getString("way")),
                VisitState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getObject("agreed_at", OffsetDateTime.class).toInstant(),
                instant(row, "remind_at"),
                instant(row, "reminded_at"),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
