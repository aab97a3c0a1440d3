package ru.adsdesk.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far every book is written: what readers of "lines after N" look at to learn of news. One small statement, whatever
 * the books hold; a line up to the number it tells is there to be read.
 */
@Component
public class BookEnds {

    private final JdbcClient jdbc;

    BookEnds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The end of a book.
     *
     * @param book the book
     * @param line number of its last line; 0 while empty
     * @param openedAt when it was opened
     */
    public record End(BookId book, long line, Instant openedAt) {}

    /** The ends of all books, as committed. */
    public List<End> list() {
        return jdbc.sql("select id, last_line, opened_at from journal.book")
                .query(BookEnds::end)
                .list();
    }

    private static End end(ResultSet row, int n) throws SQLException {
        return new End(
                BookId.of(row.getObject("id", UUID.class)),
                row.getLong("last_line"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }
}
