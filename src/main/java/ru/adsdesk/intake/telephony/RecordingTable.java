package ru.adsdesk.intake.telephony;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.intake.call.CallId;
import ru.adsdesk.journal.BookId;

/** The rows of recordings: what is to be fetched and what is kept. */
@Component
class RecordingTable {

    private final JdbcClient jdbc;

    RecordingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A recording as its row stands. */
    record Recording(
            UUID id,
            BookId book,
            CallId call,
            String source,
            Instant askedAt,
            Instant nextAt,
            int attempts,
            @Nullable String contentType) {}

    /** What a kept file is. */
    record Kept(String sha256, long bytes, String contentType) {}

    List<Recording> listDue(Instant now) {
        return jdbc.sql(
                        "select * from intake.recording where state = 'WAITING' and next_at <= ? order by next_at limit 20")
                .param(utc(now))
                .query(RecordingTable::recording)
                .list();
    }

    /** Takes a recording in hand until {@code until}; false where another instance did. */
    @Transactional
    boolean claim(Recording recording, Instant until) {
        return jdbc.sql("update intake.recording set attempts = attempts + 1, next_at = ?"
                                + " where book = ? and call = ? and source = ? and next_at = ? and state = 'WAITING'")
                        .param(utc(until))
                        .param(recording.book().value())
                        .param(recording.call().value())
                        .param(recording.source())
                        .param(utc(recording.nextAt()))
                        .update()
                == 1;
    }

    @Transactional
    void failed(Recording recording, String trouble, Instant nextAt, boolean givenUp) {
        jdbc.sql("update intake.recording set trouble = ?, next_at = ?, state = ? where id = ? and state = 'WAITING'")
                .param(trouble)
                .param(utc(nextAt))
                .param(givenUp ? "GIVEN_UP" : "WAITING")
                .param(recording.id())
                .update();
    }

    /** False where it is waited for no more: kept already, or erased meanwhile. */
    boolean kept(Recording recording, Kept kept) {
        return jdbc.sql("update intake.recording set state = 'KEPT', trouble = null, sha256 = ?, bytes = ?,"
                                + " content_type = ? where book = ? and call = ? and source = ? and state = 'WAITING'")
                        .param(kept.sha256())
                        .param(kept.bytes())
                        .param(kept.contentType())
                        .param(recording.book().value())
                        .param(recording.call().value())
                        .param(recording.source())
                        .update()
                == 1;
    }

    boolean lockCall(BookId book, CallId call) {
        return !jdbc.sql("select id from intake.call where book = ? and id = ? for no key update")
                .params(book.value(), call.value())
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    Optional<Recording> findKept(BookId book, CallId call, @Nullable UUID id) {
        return jdbc.sql("select * from intake.recording where book = :book and call = :call and state = 'KEPT'"
                        + " and (:id::uuid is null or id = :id) order by id limit 1")
                .param("book", book.value())
                .param("call", call.value())
                .param("id", id)
                .query(RecordingTable::recording)
                .optional();
    }

    /** Forgets where the recordings of a call were and gives back their names. */
    List<UUID> erase(BookId book, UUID call) {
        return jdbc.sql("update intake.recording set state = 'ERASED', source = 'erased:' || id, trouble = null"
                        + " where book = ? and call = ? and state <> 'ERASED' returning id")
                .params(book.value(), call)
                .query(UUID.class)
                .list();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Recording recording(ResultSet row, int n) throws SQLException {
        return new Recording(
                row.getObject("id", UUID.class),
                BookId.of(row.getObject("book", UUID.class)),
                CallId.of(row.getObject("call", UUID.class)),
                row.getString("source"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getString("content_type"));
    }
}
