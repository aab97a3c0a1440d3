package ru.adsdesk.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.identity.TimeOrderedIds;

/** Puts messages into the outbox: each once, however often it is asked. */
@Component
class Outbox {

    private static final String INSERT = """
        insert into notification.outbox (book, id, origin, line, event, subject_kind, subject, house, centre,
               recipient_kind, recipient, way, channel, further, state, legal, due_at, planned_at, address, title,
               words, enclosed, template, created_at, next_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (book, origin, recipient_kind, recipient, way) do nothing
        """;

    private final JdbcTemplate jdbc;
    private final OutboxRows rows;
    private final Clock clock;

    Outbox(JdbcTemplate jdbc, OutboxRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** Puts messages in, in a transaction of its own or the caller's. */
    @Transactional
    void put(List<NewMessage> messages) {
        Instant now = now();
        jdbc.batchUpdate(INSERT, messages, 100, (put, message) -> {
            Step first = message.steps().getFirst();
            List<Step> rest = message.steps().subList(1, message.steps().size());
            MessageState state = message.gathered() ? MessageState.GATHERED : MessageState.WAITING;
            setter(message, first, rest, state, now, message.sendAt()).setValues(put);
        });
    }

    /** The next channel of a message that failed, or was not proved, by this one. */
    @Transactional(propagation = Propagation.MANDATORY)
    void fallOver(OutboxRow row) {
        Step next = row.further().getFirst();
        List<Step> rest = row.further().subList(1, row.further().size());
        NewMessage again = new NewMessage(
                row.book(),
                row.centre(),
                row.origin(),
                row.line(),
                row.event(),
                row.subject(),
                row.house(),
                row.recipient(),
                row.legal(),
                row.dueAt(),
                row.plannedAt(),
                row.further(),
                row.enclosed(),
                now(),
                false);
        jdbc.update(INSERT, setter(again, next, rest, MessageState.WAITING, now(), now()));
    }

    private PreparedStatementSetter setter(
            NewMessage message, Step step, List<Step> rest, MessageState state, Instant now, Instant nextAt) {
        return put -> {
            int at = 0;
            put.setObject(++at, message.book().value());
            put.setObject(++at, TimeOrderedIds.next());
            put.setString(++at, message.origin());
            put.setObject(++at, message.line());
            put.setString(++at, message.event());
            put.setString(++at, message.subject().kind());
            put.setObject(++at, message.subject().id());
            put.setObject(++at, message.house());
            put.setObject(++at, message.centre().value());
            put.setString(++at, message.recipient().kind().name());
            put.setObject(++at, message.recipient().id());
            put.setString(++at, step.way().name());
            put.setObject(++at, step.channel());
            put.setString(++at, rows.written(rest));
            put.setString(++at, state.name());
            put.setBoolean(++at, message.legal());
            put.setObject(++at, utc(message.dueAt()));
            put.setObject(++at, utc(message.plannedAt()));
            put.setString(++at, step.address());
            put.setString(++at, step.title());
            put.setString(++at, step.words());
            put.setString(++at, message.enclosed().isEmpty() ? null : rows.written(message.enclosed()));
            put.setObject(++at, step.template());
            put.setObject(++at, utc(now));
            put.setObject(++at, utc(nextAt));
        };
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
