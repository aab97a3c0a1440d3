package ru.adsdesk.notification.channel;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Receipts that came in and wait to be laid to their message. */
@Component
public class ReceiptTable {

    private final JdbcClient jdbc;

    ReceiptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A receipt.
     *
     * @param key which message it is of
     * @param delivered whether it was delivered, or never will be
     * @param words what the other side said
     * @param at when it came
     */
    public record Receipt(String key, boolean delivered, String words, Instant at) {}

    /** What a message and its receipt have in common: the channel and the id the provider gave. */
    static String key(UUID channel, String id) {
        return channel + ":" + id.strip().toLowerCase(Locale.ROOT);
    }

    /** Keeps a receipt; of two for one message the first counts. */
    @Transactional
    public void insert(String key, boolean delivered, String words, Instant at) {
        jdbc.sql("insert into notification.receipt (key, delivered, words, came_at) values (?, ?, ?, ?)"
                        + " on conflict (key) do nothing")
                .params(key, delivered, words, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Receipts whose messages are known, oldest first. */
    @Transactional(readOnly = true)
    public List<Receipt> listKnown(int limit) {
        return jdbc.sql("select r.* from notification.receipt r where exists (select 1 from notification.outbox o"
                        + " where o.foreign_id = r.key) order by r.came_at limit ?")
                .param(limit)
                .query((row, n) -> new Receipt(
                        row.getString("key"),
                        row.getBoolean("delivered"),
                        row.getString("words"),
                        row.getObject("came_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Forgets a receipt that was laid to its message. */
    @Transactional
    public void remove(String key) {
        jdbc.sql("delete from notification.receipt where key = ?").param(key).update();
    }

    /** Forgets receipts of messages nobody knows. */
    @Transactional
    public int purge(Instant before) {
        return jdbc.sql("delete from notification.receipt where came_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
