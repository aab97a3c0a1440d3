package ru.adsdesk.sla;

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
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.journal.BookId;

/** The hand-overs of shifts. */
@Component
class HandOverTable {

    private static final String SELECT = "select book, id, state, from_account, signed_at, to_account, taken_at,"
            + " sheet_hash from sla.hand_over ";

    private final JdbcClient jdbc;

    HandOverTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tells whether it was stored: one person has at most one that waits. */
    boolean insert(BookId book, UUID id, AccountId from, Instant at, HandOverSheet sheet) {
        return jdbc.sql("insert into sla.hand_over (book, id, state, from_account, signed_at, sheet, sheet_hash)"
                                + " values (?, ?, 'SIGNED', ?, ?, ?, ?)"
                                + " on conflict (book, from_account) where state = 'SIGNED' do nothing")
                        .params(book.value(), id, from.value(), utc(at), sheet.body(), sheet.hash())
                        .update()
                == 1;
    }

    Optional<HandOver> lock(BookId book, UUID id) {
        return jdbc.sql(SELECT + "where book = ? and id = ? for no key update")
                .params(book.value(), id)
                .query(HandOverTable::read)
                .optional();
    }

    void take(BookId book, UUID id, AccountId to, Instant at) {
        jdbc.sql("update sla.hand_over set state = 'TAKEN', to_account = ?, taken_at = ? where book = ? and id = ?")
                .params(to.value(), utc(at), book.value(), id)
                .update();
    }

    void withdraw(BookId book, UUID id) {
        jdbc.sql("update sla.hand_over set state = 'WITHDRAWN' where book = ? and id = ?")
                .params(book.value(), id)
                .update();
    }

    Optional<HandOver> find(BookId book, UUID id) {
        return jdbc.sql(SELECT + "where book = ? and id = ?")
                .params(book.value(), id)
                .query(HandOverTable::read)
                .optional();
    }

    Optional<String> sheet(BookId book, UUID id) {
        return jdbc.sql("select sheet from sla.hand_over where book = ? and id = ?")
                .params(book.value(), id)
                .query(String.class)
                .optional();
    }

    List<HandOver> list(BookId book, int limit) {
        return jdbc.sql(SELECT + "where book = ? order by signed_at desc limit ?")
                .params(book.value(), limit)
                .query(HandOverTable::read)
                .list();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static HandOver read(ResultSet row, int n) throws SQLException {
        @Nullable UUID to = row.getObject("to_account", UUID.class);
        @Nullable OffsetDateTime taken = row.getObject("taken_at", OffsetDateTime.class);
        return new HandOver(
                BookId.of(row.getObject("book", UUID.class)),
                row.getObject("id", UUID.class),
                HandOver.State.valueOf(row.getString("state")),
                AccountId.of(row.getObject("from_account", UUID.class)),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                to == null ? null : AccountId.of(to),
                taken == null ? null : taken.toInstant(),
                row.getString("sheet_hash"));
    }
}
