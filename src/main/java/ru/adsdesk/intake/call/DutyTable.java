package ru.adsdesk.intake.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.intake.call.StoredCall.Duty;
import ru.adsdesk.journal.BookId;

/** The duties to call back, as they stand in the rows of calls. Whoever writes here holds the caller's lock. */
@Component
class DutyTable {

    private final JdbcClient jdbc;

    DutyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The duties a contact at an instant does, held: those open since before, and calls that began before, were never
     * answered and whose end nobody told.
     */
    List<StoredCall> lockOwed(BookId book, String peer, Instant contact) {
        return jdbc.sql("select * from intake.call where book = :book and peer = :peer and started_at <= :contact"
                        + " and (duty = 'OPEN' or (state = 'RINGING' and direction = 'INCOMING'"
                        + " and started_at < :contact - interval '5 minutes' and duty is null))"
                        + " order by id for no key update")
                .param("book", book.value())
                .param("peer", peer)
                .param("contact", CallTable.utc(contact))
                .query(CallTable::call)
                .list();
    }

    /** The open duty towards a caller, held; there is at most one. */
    Optional<StoredCall> lockOpen(BookId book, String peer, CallId but) {
        return jdbc.sql("select * from intake.call where book = ? and peer = ? and duty = 'OPEN' and id <> ?"
                        + " order by started_at limit 1 for no key update")
                .params(book.value(), peer, but.value())
                .query(CallTable::call)
                .optional();
    }

    Optional<StoredCall> findOpen(BookId book, String peer) {
        return jdbc.sql("select * from intake.call where book = ? and peer = ? and duty = 'OPEN'"
                        + " order by started_at limit 1")
                .params(book.value(), peer)
                .query(CallTable::call)
                .optional();
    }

    /** The first talk with a caller since an instant. */
    Optional<StoredCall> findContact(BookId book, String peer, Instant since) {
        return jdbc.sql("select * from intake.call where book = :book and peer = :peer and answered_at >= :since"
                        + " order by answered_at, id limit 1")
                .param("book", book.value())
                .param("peer", peer)
                .param("since", CallTable.utc(since))
                .query(CallTable::call)
                .optional();
    }

    void set(StoredCall call, Duty duty) {
        jdbc.sql("update intake.call set duty = :state, duty_of = :of, duty_reason = :reason, duty_by = :by,"
                        + " duty_closed_at = :at where book = :book and id = :call")
                .param("state", name(duty.state()))
                .param("of", duty.of())
                .param("reason", name(duty.reason()))
                .param("by", duty.by())
                .param("at", CallTable.utc(duty.closedAt()))
                .param("book", call.book().value())
                .param("call", call.id().value())
                .update();
    }

    /** The calls that joined a duty share its end. */
    void setJoined(StoredCall head, Duty duty) {
        jdbc.sql("update intake.call set duty = :state, duty_reason = :reason, duty_by = :by, duty_closed_at = :at"
                        + " where book = :book and duty_of = :call and duty = 'JOINED'")
                .param("state", name(duty.state()))
                .param("reason", name(duty.reason()))
                .param("by", duty.by())
                .param("at", CallTable.utc(duty.closedAt()))
                .param("book", head.book().value())
                .param("call", head.id().value())
                .update();
    }

    /** Those that joined one duty join another. */
    void rejoin(StoredCall from, UUID to) {
        jdbc.sql("update intake.call set duty_of = ? where book = ? and duty_of = ?")
                .params(to, from.book().value(), from.id().value())
                .update();
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }
}
