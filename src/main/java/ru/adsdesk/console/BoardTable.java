package ru.adsdesk.console;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.request.Status;
import ru.adsdesk.request.kind.Urgency;

/** The board as it is stored. */
@Component
class BoardTable {

    private static final String PUT = """
        insert into console.board (book, request, number, status, urgency, sure, house, owner, executor, outage, told,
                                   registered_at, planned_at, norm, warn_at, due_at, mark)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (book, request) do update set
            status = excluded.status, urgency = excluded.urgency, sure = excluded.sure, house = excluded.house,
            owner = excluded.owner, executor = excluded.executor, outage = excluded.outage, told = excluded.told,
            planned_at = excluded.planned_at, norm = excluded.norm, warn_at = excluded.warn_at,
            due_at = excluded.due_at, mark = excluded.mark
        """;
    private static final String COUNT = """
        insert into console.board_count (book, view, entries) values (?, ?, ?)
        on conflict (book, view) do update set entries = board_count.entries + excluded.entries
        """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    BoardTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<BoardRow> rows(BookId book, Collection<UUID> requests) {
        return jdbc.sql("select * from console.board where book = ? and request = any(?)")
                .params(book.value(), requests.toArray(UUID[]::new))
                .query(BoardTable::row)
                .list();
    }

    void remove(BookId book, Collection<UUID> requests) {
        jdbc.sql("delete from console.board where book = ? and request = any(?)")
                .params(book.value(), requests.toArray(UUID[]::new))
                .update();
    }

    void put(List<BoardRow> rows) {
        batches.batchUpdate(PUT, rows, 500, BoardTable::fill);
    }

    void count(BookId book, Map<BoardView, Integer> by) {
        batches.batchUpdate(COUNT, by.entrySet(), by.size(), (set, each) -> {
            set.setObject(1, book.value());
            set.setString(2, each.getKey().name());
            set.setInt(3, each.getValue());
        });
    }

    /** The counters of some books together. */
    Map<BoardView, Integer> counts(Collection<BookId> books) {
        Map<BoardView, Integer> counts = new EnumMap<>(BoardView.class);
        jdbc.sql("select view, sum(entries) as entries from console.board_count where book = any(?) group by view")
                .param(ids(books))
                .query(row -> {
                    counts.put(BoardView.valueOf(row.getString("view")), row.getInt("entries"));
                });
        return counts;
    }

    boolean isBuilt(BookId book) {
        return jdbc.sql("select 1 from console.board_book where book = ?")
                .param(book.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void built(BookId book, Instant now) {
        jdbc.sql("insert into console.board_book (book, built_at) values (?, ?) on conflict do nothing")
                .params(book.value(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    static UUID[] ids(Collection<BookId> books) {
        return books.stream().map(BookId::value).toArray(UUID[]::new);
    }

    private static void fill(PreparedStatement set, BoardRow row) throws SQLException {
        set.setObject(1, row.book().value());
        set.setObject(2, row.request());
        set.setString(3, row.number());
        set.setString(4, row.status().name());
        set.setString(5, row.urgency().name());
        set.setBoolean(6, row.sure());
        set.setObject(7, row.house(), Types.OTHER);
        set.setObject(8, row.owner(), Types.OTHER);
        set.setObject(9, row.executor(), Types.OTHER);
        set.setObject(10, row.outage(), Types.OTHER);
        set.setBoolean(11, row.told());
        set.setObject(12, utc(row.registeredAt()));
        set.setObject(13, utc(row.plannedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
        set.setString(14, row.norm());
        set.setObject(15, utc(row.warnAt()), Types.TIMESTAMP_WITH_TIMEZONE);
        set.setObject(16, utc(row.dueAt()), Types.TIMESTAMP_WITH_TIMEZONE);
        set.setString(17, row.mark().name());
    }

    static BoardRow row(ResultSet row, int n) throws SQLException {
        return new BoardRow(
                BookId.of(row.getObject("book", UUID.class)),
                row.getObject("request", UUID.class),
                row.getString("number"),
                Status.valueOf(row.getString("status")),
                Urgency.valueOf(row.getString("urgency")),
                row.getBoolean("sure"),
                row.getObject("house", UUID.class),
                row.getObject("owner", UUID.class),
                row.getObject("executor", UUID.class),
                row.getObject("outage", UUID.class),
                row.getBoolean("told"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                instant(row, "planned_at"),
                row.getString("norm"),
                instant(row, "warn_at"),
                instant(row, "due_at"),
                BoardRow.Mark.valueOf(row.getString("mark")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
