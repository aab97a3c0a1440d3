package ru.adsdesk.notification;

import static ru.adsdesk.notification.Outbox.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.notification.channel.Failure;
import ru.adsdesk.notification.channel.Routes.Route;
import ru.adsdesk.notification.channel.Way;
import ru.adsdesk.outage.OutageId;

/** The outbox as those who send see it. */
@Component
class OutboxTable {

    @SuppressWarnings("InlineFormatString") // its lines read better here
    private static final String CLAIM = """
        with due as (
            select book, id from notification.outbox
             where state = 'WAITING' and way = :way and %s and next_at <= :now
             order by next_at limit :most for update skip locked)
        update notification.outbox o set attempts = o.attempts + 1, next_at = :until
          from due where o.book = due.book and o.id = due.id
        returning o.*
        """;

    private final JdbcClient jdbc;
    private final OutboxRows rows;

    OutboxTable(JdbcClient jdbc, OutboxRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The ways out something is to be sent by now. */
    @Transactional(readOnly = true)
    List<Route> dueRoutes(Instant now) {
        return jdbc.sql("select distinct way, channel from notification.outbox"
                        + " where state = 'WAITING' and next_at <= ?")
                .param(utc(now))
                .query((row, n) -> new Route(Way.valueOf(row.getString("way")), row.getObject("channel", UUID.class)))
                .list();
    }

    /** The ways out by which text messages went whose receipts are still to come, since an instant. */
    @Transactional(readOnly = true)
    List<Route> awaited(Instant since) {
        return jdbc.sql("select distinct channel from notification.outbox where state = 'SENT' and way = 'SMS'"
                        + " and sent_at > ?")
                .param(utc(since))
                .query((row, n) -> new Route(Way.SMS, row.getObject("channel", UUID.class)))
                .list();
    }

    /** Takes messages in hand until an instant; should this instance stop, they are due again then. */
    @Transactional
    List<OutboxRow> claim(Route route, Instant now, Instant until, int most) {
        return jdbc.sql(CLAIM.formatted(route.channel() == null ? "channel is null" : "channel = :channel"))
                .param("way", route.way().name())
                .param("channel", route.channel())
                .param("now", utc(now))
                .param("until", utc(until))
                .param("most", most)
                .query(rows)
                .list();
    }

    /** Messages that were taken and whose proof is missed by now. */
    @Transactional(readOnly = true)
    List<OutboxRow> unproven(Instant now, int most) {
        return jdbc.sql("select * from notification.outbox where state = 'SENT' and next_at <= ? order by next_at"
                        + " limit ?")
                .param(utc(now))
                .param(most)
                .query(rows)
                .list();
    }

    /** Messages for whose delivery the act of informing is still owed. */
    @Transactional(readOnly = true)
    List<OutboxRow> informing(int most) {
        return jdbc.sql("select * from notification.outbox where informing order by book, id limit ?")
                .param(most)
                .query(rows)
                .list();
    }

    /** The row, held against all other writers. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<OutboxRow> lock(BookId book, UUID id) {
        return jdbc.sql("select * from notification.outbox where book = ? and id = ? for no key update")
                .params(book.value(), id)
                .query(rows)
                .optional();
    }

    @Transactional(readOnly = true)
    Optional<OutboxRow> findForeign(String foreignId) {
        return jdbc.sql("select * from notification.outbox where foreign_id = ? order by id desc limit 1")
                .param(foreignId)
                .query(rows)
                .optional();
    }

    void sent(OutboxRow row, Instant at, @Nullable String foreignId, @Nullable Instant proofMissedAt) {
        jdbc.sql("update notification.outbox set state = 'SENT', sent_at = ?, foreign_id = ?, next_at = ?,"
                        + " failure = null, failure_words = null where book = ? and id = ?")
                .param(utc(at))
                .param(foreignId)
                .param(utc(proofMissedAt))
                .param(row.book().value())
                .param(row.id())
                .update();
    }

    void delivered(OutboxRow row, Instant at) {
        jdbc.sql("update notification.outbox set state = 'DELIVERED', sent_at = coalesce(sent_at, ?), delivered_at = ?,"
                        + " next_at = null, failure = null, failure_words = null, further = '[]', informing = ?"
                        + " where book = ? and id = ?")
                .param(utc(at))
                .param(utc(at))
                .param(row.informs())
                .param(row.book().value())
                .param(row.id())
                .update();
    }

    void failed(OutboxRow row, Failure why, @Nullable String words, Instant at, @Nullable Instant nextAt) {
        jdbc.sql("update notification.outbox set state = ?, failure = ?, failure_words = ?, failed_at = ?, next_at = ?,"
                        + " further = case when ? then '[]'::jsonb else further end where book = ? and id = ?")
                .param(nextAt == null ? "FAILED" : "WAITING")
                .param(why.name())
                .param(words)
                .param(utc(at))
                .param(utc(nextAt))
                .param(nextAt == null)
                .param(row.book().value())
                .param(row.id())
                .update();
    }

    /** It stays as sent, and nobody waits for its proof any more. */
    void unproven(OutboxRow row, Instant at) {
        jdbc.sql("update notification.outbox set failure = ?, failed_at = ?, next_at = null, further = '[]'"
                        + " where book = ? and id = ?")
                .param(Failure.UNPROVEN.name())
                .param(utc(at))
                .param(row.book().value())
                .param(row.id())
                .update();
    }

    /** It waits to be sent anew, as if it had not been tried; the line of its failure stands. */
    void again(OutboxRow row, @Nullable String address, Instant at) {
        jdbc.sql("update notification.outbox set state = 'WAITING', attempts = 0, next_at = ?, foreign_id = null,"
                        + " address = coalesce(?, address) where book = ? and id = ?")
                .param(utc(at))
                .param(address)
                .param(row.book().value())
                .param(row.id())
                .update();
    }

    @Transactional
    void informed(OutboxRow row) {
        jdbc.sql("update notification.outbox set informing = false where book = ? and id = ?")
                .params(row.book().value(), row.id())
                .update();
    }

    /** Messages made from the lines of an outage to whoever lives where it reaches, newest first. */
    @Transactional(readOnly = true)
    List<OutboxRow> listOfOutage(Collection<BookId> books, OutageId outage, @Nullable UUID before, int limit) {
        return jdbc.sql("select * from notification.outbox where book = any(:books) and origin >= :from and origin <"
                        + " :to and (:before::uuid is null or id < :before::uuid) order by id desc limit :limit")
                .param("books", books.stream().map(BookId::value).toArray(UUID[]::new))
                .param("from", NoticeMessages.origins(outage) + ":")
                .param("to", NoticeMessages.origins(outage) + ";")
                .param("before", before)
                .param("limit", limit)
                .query(rows)
                .list();
    }

    /** Messages about a subject, newest first. */
    @Transactional(readOnly = true)
    List<OutboxRow> list(BookId book, UUID subject, @Nullable UUID before, int limit) {
        return jdbc.sql("select * from notification.outbox where book = :book and subject = :subject"
                        + " and (:before::uuid is null or id < :before::uuid) order by id desc limit :limit")
                .param("book", book.value())
                .param("subject", subject)
                .param("before", before)
                .param("limit", limit)
                .query(rows)
                .list();
    }
}
