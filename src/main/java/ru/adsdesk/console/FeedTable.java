package ru.adsdesk.console;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Subject;

/** The feed as it is stored. */
@Component
class FeedTable {

    /** Known to nobody else in the database: "ADSFEED". */
    private static final long LOCK = 0x41445346454544L;

    private static final String INSERT = """
            insert into console.feed (position, book, line, code, subject_kind, subject, house, occurred_at, recorded_at,
                                      norm, level, due_at, told, fed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SPAN = """
            select coalesce((select min(f.position) from console.feed f), h.position + 1) as oldest, h.position as newest
            from console.feed_head h
            """;
    private static final String PURGE = """
            delete from console.feed f
            using (select position, fed_at from console.feed order by position limit ?) o
            where f.position = o.position and o.fed_at < ?
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    FeedTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** What of the feed is there: positions from oldest to newest, none where oldest is the greater. */
    record Span(long oldest, long newest) {

        /** Whether somebody who has seen up to this position has missed something, or knows another feed. */
        boolean isLost(long after) {
            return after < oldest - 1 || after > newest;
        }
    }

    /** Becomes the one projector until the transaction ends; false where another is. */
    boolean claim() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    Map<BookId, Long> cursors() {
        Map<BookId, Long> cursors = new HashMap<>();
        jdbc.sql("select book, line from console.cursor").query(row -> {
            cursors.put(BookId.of(row.getObject("book", UUID.class)), row.getLong("line"));
        });
        return cursors;
    }

    void moveCursors(Map<BookId, Long> to) {
        batches.batchUpdate(
                "insert into console.cursor (book, line) values (?, ?)"
                        + " on conflict (book) do update set line = excluded.line",
                to.entrySet(),
                to.size(),
                (set, cursor) -> {
                    set.setObject(1, cursor.getKey().value());
                    set.setLong(2, cursor.getValue());
                });
    }

    /** Gives so many positions; the first of them. */
    long take(int count) {
        return jdbc.sql("update console.feed_head set position = position + ? returning position")
                        .param(count)
                        .query(Long.class)
                        .single()
                - count
                + 1;
    }

    void add(List<FeedItem> items, Instant fedAt) {
        batches.batchUpdate(INSERT, items, 500, (set, item) -> {
            set.setLong(1, item.position());
            set.setObject(2, item.book().value());
            set.setLong(3, item.line());
            set.setString(4, item.code());
            set.setString(5, item.subject().kind());
            set.setObject(6, item.subject().id());
            set.setObject(7, item.house(), Types.OTHER);
            set.setObject(8, utc(item.occurredAt()));
            set.setObject(9, utc(item.recordedAt()));
            set.setString(10, item.norm());
            set.setString(11, item.level());
            set.setObject(12, item.dueAt() == null ? null : utc(item.dueAt()), Types.TIMESTAMP_WITH_TIMEZONE);
            set.setObject(13, item.told() == null ? null : item.told().toArray(String[]::new), Types.ARRAY);
            set.setObject(14, utc(fedAt));
        });
    }

    Span span() {
        return jdbc.sql(SPAN)
                .query((row, n) -> new Span(row.getLong("oldest"), row.getLong("newest")))
                .single();
    }

    List<FeedItem> listAfter(long position, int limit) {
        return jdbc.sql("select * from console.feed where position > ? order by position limit ?")
                .params(position, limit)
                .query(FeedTable::item)
                .list();
    }

    /** Deletes up to so many of the oldest, if they came before the instant; how many. */
    @Transactional
    int purge(Instant before, int limit) {
        return jdbc.sql(PURGE).params(limit, utc(before)).update();
    }

    private static FeedItem item(ResultSet row, int n) throws SQLException {
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        return new FeedItem(
                row.getLong("position"),
                BookId.of(row.getObject("book", UUID.class)),
                row.getLong("line"),
                row.getString("code"),
                Subject.of(row.getString("subject_kind"), row.getObject("subject", UUID.class)),
                row.getObject("house", UUID.class),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("norm"),
                row.getString("level"),
                due == null ? null : due.toInstant(),
                told(row.getArray("told")));
    }

    private static @Nullable List<String> told(@Nullable Array told) throws SQLException {
        return told == null ? null : List.of((String[]) told.getArray());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
