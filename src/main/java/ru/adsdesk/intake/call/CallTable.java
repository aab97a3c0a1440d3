package ru.adsdesk.intake.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.BookId;

/** The rows of calls. */
@Component
class CallTable {

    private static final String LOCK = "select * from intake.call where book = ? and id = ? for no key update";

    private final JdbcClient jdbc;

    CallTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes all who write about one caller's calls wait for each other, for the rest of the transaction. */
    void lockPeer(BookId book, String peer) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(book + "\n" + peer)
                .query((row, n) -> true)
                .list();
    }

    /** The row, held against all other writers; made first where there is none. */
    boolean insert(BookId book, CallId id, String callId, CallStory story) {
        return jdbc.sql("insert into intake.call (book, id, call_id, direction, state, started_at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .param(book.value())
                        .param(id.value())
                        .param(callId)
                        .param(story.direction().name())
                        .param(story.state().name())
                        .param(utc(story.startedAt()))
                        .update()
                == 1;
    }

    Optional<StoredCall> lock(BookId book, UUID id) {
        return jdbc.sql(LOCK)
                .param(book.value())
                .param(id)
                .query(CallTable::call)
                .optional();
    }

    Optional<StoredCall> find(BookId book, UUID id) {
        return jdbc.sql("select * from intake.call where book = ? and id = ?")
                .param(book.value())
                .param(id)
                .query(CallTable::call)
                .optional();
    }

    Optional<StoredCall> find(BookId book, String callId) {
        return jdbc.sql("select * from intake.call where book = ? and call_id = ?")
                .param(book.value())
                .param(callId)
                .query(CallTable::call)
                .optional();
    }

    /** Writes what the story says. */
    void tell(StoredCall call, CallStory story) {
        jdbc.sql("update intake.call set direction = ?, state = ?, number = ?, device = ?, line = ?, operator = ?,"
                        + " started_at = ?, rang_at = ?, answered_at = ?, ended_at = ?, voicemail_at = ?"
                        + " where book = ? and id = ?")
                .param(story.direction().name())
                .param(story.state().name())
                .param(story.number())
                .param(story.device())
                .param(story.line())
                .param(story.operator())
                .param(utc(story.startedAt()))
                .param(utc(story.rangAt()))
                .param(utc(story.answeredAt()))
                .param(utc(story.endedAt()))
                .param(utc(story.voicemailAt()))
                .param(call.book().value())
                .param(call.id().value())
                .update();
    }

    void own(StoredCall call, UUID owner, Instant at) {
        jdbc.sql("update intake.call set owner = ?, owned_at = ? where book = ? and id = ?")
                .param(owner)
                .param(utc(at))
                .param(call.book().value())
                .param(call.id().value())
                .update();
    }

    void handle(
            StoredCall call, CallOutcome outcome, Instant at, @Nullable DirectedTo directedTo, @Nullable UUID request) {
        jdbc.sql("update intake.call set outcome = case when ? = 'REQUEST' then 'REQUEST'"
                        + " else coalesce(outcome, ?) end, handled_at = coalesce(handled_at, ?),"
                        + " directed_to = coalesce(directed_to, ?), requests = requests || ?::uuid[]"
                        + " where book = ? and id = ?")
                .param(outcome.name())
                .param(outcome.name())
                .param(utc(at))
                .param(name(directedTo))
                .param(request == null ? new UUID[0] : new UUID[] {request})
                .param(call.book().value())
                .param(call.id().value())
                .update();
    }

    void message(StoredCall call, UUID message) {
        jdbc.sql("update intake.call set message = ? where book = ? and id = ?")
                .params(message, call.book().value(), call.id().value())
                .update();
    }

    void forDuty(StoredCall call, UUID duty) {
        jdbc.sql("update intake.call set for_duty = ? where book = ? and id = ?")
                .params(duty, call.book().value(), call.id().value())
                .update();
    }

    /** Drops the personal columns; the calls of an erased caller are tied to each other no more. */
    void erase(BookId book, UUID id) {
        jdbc.sql("update intake.call set number = null where book = ? and id = ?")
                .params(book.value(), id)
                .update();
        jdbc.sql("update intake.call_event set from_number = null, to_number = null where book = ? and call = ?")
                .params(book.value(), id)
                .update();
    }

    static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static StoredCall call(ResultSet row, int n) throws SQLException {
        return new StoredCall(
                BookId.of(row.getObject("book", UUID.class)),
                CallId.of(row.getObject("id", UUID.class)),
                row.getString("call_id"),
                Direction.valueOf(row.getString("direction")),
                CallState.valueOf(row.getString("state")),
                row.getString("number"),
                row.getString("device"),
                row.getString("line"),
                row.getString("operator"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                time(row, "rang_at"),
                time(row, "answered_at"),
                time(row, "ended_at"),
                time(row, "voicemail_at"),
                row.getObject("owner", UUID.class),
                time(row, "owned_at"),
                new StoredCall.Duty(
                        word(row, "duty", DutyState.class),
                        row.getObject("duty_of", UUID.class),
                        word(row, "duty_reason", DutyReason.class),
                        row.getObject("duty_by", UUID.class),
                        time(row, "duty_closed_at")),
                row.getObject("for_duty", UUID.class),
                word(row, "outcome", CallOutcome.class),
                time(row, "handled_at"),
                word(row, "directed_to", DirectedTo.class),
                List.copyOf(Arrays.asList((UUID[]) row.getArray("requests").getArray())),
                row.getObject("message", UUID.class),
                row.getString("peer"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static <E extends Enum<E>> @Nullable E word(ResultSet row, String column, Class<E> words) throws SQLException {
        String word = row.getString(column);
        return word == null ? null : Enum.valueOf(words, word);
    }
}
