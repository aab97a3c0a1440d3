package ru.adsdesk.intake.message;

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
import ru.adsdesk.identity.Channel;
import ru.adsdesk.intake.message.ReceiveMessage.Author;
import ru.adsdesk.journal.BookId;

/** The rows of messages. */
@Component
class MessageTable {

    private final JdbcClient jdbc;

    MessageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StoredMessage message) {
        jdbc.sql("insert into intake.message (book, id, channel, state, received_at, organisation, house, name, phone,"
                        + " email, contact, address_text, words, call, claimed_at, claimed_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(message.book().value())
                .param(message.id().value())
                .param(message.channel().name())
                .param(message.state().name())
                .param(utc(message.receivedAt()))
                .param(message.organisation())
                .param(message.house())
                .param(message.author().name())
                .param(message.author().phone())
                .param(message.author().email())
                .param(message.author().contact())
                .param(message.addressText())
                .param(message.words())
                .param(message.call())
                .param(utc(message.claimedAt()))
                .param(message.claimedBy())
                .update();
    }

    Optional<StoredMessage> find(BookId book, MessageId id) {
        return jdbc.sql("select * from intake.message where book = ? and id = ?")
                .params(book.value(), id.value())
                .query(MessageTable::message)
                .optional();
    }

    /** The row, held against all other writers. */
    Optional<StoredMessage> lock(BookId book, MessageId id) {
        return jdbc.sql("select * from intake.message where book = ? and id = ? for no key update")
                .params(book.value(), id.value())
                .query(MessageTable::message)
                .optional();
    }

    /** Oldest first; those still to be considered where no state is named. */
    List<StoredMessage> list(
            BookId book, @Nullable MessageState state, @Nullable Instant after, @Nullable UUID afterId, int limit) {
        return jdbc.sql("select * from intake.message where book = :book"
                        + (state == null ? " and state in ('WAITING', 'CLARIFYING')" : " and state = :state")
                        + " and (:after::timestamptz is null or (received_at, id) > (:after, :id::uuid))"
                        + " order by received_at, id limit :limit")
                .param("book", book.value())
                .param("state", state == null ? null : state.name())
                .param("after", utc(after))
                .param("id", afterId)
                .param("limit", limit)
                .query(MessageTable::message)
                .list();
    }

    List<StoredMessage> listClaimedBefore(Instant instant) {
        return jdbc.sql("select * from intake.message where claimed_at < ? order by claimed_at limit 100")
                .param(utc(instant))
                .query(MessageTable::message)
                .list();
    }

    void claim(StoredMessage message, @Nullable UUID by, @Nullable Instant at) {
        jdbc.sql("update intake.message set claimed_at = ?, claimed_by = ? where book = ? and id = ?")
                .param(utc(at))
                .param(by)
                .param(message.book().value())
                .param(message.id().value())
                .update();
    }

    void state(StoredMessage message, MessageState state) {
        jdbc.sql("update intake.message set state = ? where book = ? and id = ?")
                .params(state.name(), message.book().value(), message.id().value())
                .update();
    }

    void done(
            StoredMessage message,
            MessageState state,
            @Nullable AnswerWay way,
            @Nullable DeclineReason reason,
            Instant at) {
        jdbc.sql("update intake.message set state = ?, way = ?, reason = ?, done_at = ?, claimed_at = null,"
                        + " claimed_by = null where book = ? and id = ?")
                .param(state.name())
                .param(way == null ? null : way.name())
                .param(reason == null ? null : reason.name())
                .param(utc(at))
                .param(message.book().value())
                .param(message.id().value())
                .update();
    }

    void addRequest(StoredMessage message, UUID request) {
        jdbc.sql("insert into intake.message_request (book, message, request) values (?, ?, ?) on conflict do nothing")
                .params(message.book().value(), message.id().value(), request)
                .update();
    }

    List<UUID> requests(BookId book, MessageId id) {
        return jdbc.sql("select request from intake.message_request where book = ? and message = ? order by request")
                .params(book.value(), id.value())
                .query(UUID.class)
                .list();
    }

    void erase(BookId book, UUID id) {
        jdbc.sql("update intake.message set name = null, phone = null, email = null, contact = null,"
                        + " address_text = null, words = null where book = ? and id = ?")
                .params(book.value(), id)
                .update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static StoredMessage message(ResultSet row, int n) throws SQLException {
        String way = row.getString("way");
        String reason = row.getString("reason");
        return new StoredMessage(
                BookId.of(row.getObject("book", UUID.class)),
                MessageId.of(row.getObject("id", UUID.class)),
                Channel.valueOf(row.getString("channel")),
                MessageState.valueOf(row.getString("state")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("organisation", UUID.class),
                row.getObject("house", UUID.class),
                new Author(
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("email"),
                        row.getString("contact")),
                row.getString("address_text"),
                row.getString("words"),
                row.getObject("call", UUID.class),
                way == null ? null : AnswerWay.valueOf(way),
                reason == null ? null : DeclineReason.valueOf(reason),
                time(row, "done_at"),
                time(row, "claimed_at"),
                row.getObject("claimed_by", UUID.class));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
