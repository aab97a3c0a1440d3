package ru.adsdesk.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What came of telling applicants of an accident or planned shutdown (354 p.104): the last message of each request. */
@Component
public class OutageDeliveries {

    /** By the index of a request's messages; a page of requests is one look. */
    private static final String LAST = """
        select asked.request, last.event, last.way, last.state, last.failure,
               coalesce(last.delivered_at, last.failed_at, last.sent_at, last.created_at) as at
        from unnest(:books::uuid[], :requests::uuid[]) as asked (book, request) cross join lateral (
            select * from notification.outbox o
            where o.book = asked.book and o.subject = asked.request and o.recipient_kind = 'APPLICANT'
              and o.event in ('OUTAGE_FOUND', 'OUTAGE_UPDATED', 'OUTAGE_RESTORED', 'OUTAGE_PLANNED', 'OUTAGE_OVER')
            order by o.id desc limit 1) last
        """;

    private final JdbcClient jdbc;

    OutageDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A message about an outage; nothing personal.
     *
     * @param event what was told: {@code OUTAGE_FOUND}, {@code OUTAGE_UPDATED}, {@code OUTAGE_RESTORED}, {@code OUTAGE_PLANNED}, {@code OUTAGE_OVER}
     * @param way by what kind of channel
     * @param state how far it is
     * @param failure why the last try failed, where it did
     * @param at when it came there
     */
    public record Delivery(
            String event,
            String way,
            MessageState state,
            @Nullable String failure,
            Instant at) {}

    /** The last message of each of these requests, by request; absent where nothing was told by message. */
    @Transactional(readOnly = true)
    public Map<UUID, Delivery> last(Collection<BookOf> requests) {
        if (requests.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Delivery> found = new HashMap<>();
        jdbc.sql(LAST)
                .param("books", requests.stream().map(BookOf::book).toArray(UUID[]::new))
                .param("requests", requests.stream().map(BookOf::request).toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            row.getObject("request", UUID.class),
                            new Delivery(
                                    row.getString("event"),
                                    row.getString("way"),
                                    MessageState.valueOf(row.getString("state")),
                                    row.getString("failure"),
                                    row.getObject("at", OffsetDateTime.class).toInstant()));
                });
        return found;
    }

    /** A request and the book it lies in. */
    public record BookOf(UUID book, UUID request) {}
}
