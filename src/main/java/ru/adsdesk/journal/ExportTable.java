package ru.adsdesk.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.WrittenLine.Opening;

/** Reads stretches of a book for exports, each by one short statement. */
@Component
class ExportTable {

    private static final String OPENINGS = "select no, field, salt, value from journal.opening where book = :book and ";

    private final JdbcClient jdbc;

    ExportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line by its exact hashed text. */
    record Body(long no, String text) {}

    /** Where the lines of a part end under a seal: its last sequence number, and the kind of its subject. */
    record End(long seq, String kind) {}

    /** Lines after one number up to another, in order. */
    List<Body> between(BookId book, long after, long to) {
        return jdbc.sql("select no, body from journal.line where book = ? and no > ? and no <= ? order by no")
                .params(book.value(), after, to)
                .query(ExportTable::body)
                .list();
    }

    /** Lines of a house after its {@code after}th, in order. */
    List<Body> ofHouse(BookId book, UUID house, long after, int limit) {
        return jdbc.sql("select no, body from journal.line where book = ? and house = ? and house_seq > ?"
                        + " order by house_seq limit ?")
                .params(book.value(), house, after, limit)
                .query(ExportTable::body)
                .list();
    }

    /** Lines of a subject after its {@code after}th, in order. */
    List<Body> ofSubject(BookId book, UUID subject, long after, int limit) {
        return jdbc.sql("select no, body from journal.line where book = ? and subject = ? and subject_seq > ?"
                        + " order by subject_seq limit ?")
                .params(book.value(), subject, after, limit)
                .query(ExportTable::body)
                .list();
    }

    /** The last line of a house within a size. */
    Optional<End> endOfHouse(BookId book, UUID house, long size) {
        return jdbc.sql("select house_seq, subject_kind from journal.line where book = ? and house = ? and no <= ?"
                        + " order by house_seq desc limit 1")
                .params(book.value(), house, size)
                .query((row, n) -> new End(row.getLong("house_seq"), row.getString("subject_kind")))
                .optional();
    }

    /** The last line of a subject within a size. */
    Optional<End> endOfSubject(BookId book, UUID subject, long size) {
        return jdbc.sql("select subject_seq, subject_kind from journal.line where book = ? and subject = ? and no <= ?"
                        + " order by subject_seq desc limit 1")
                .params(book.value(), subject, size)
                .query((row, n) -> new End(row.getLong("subject_seq"), row.getString("subject_kind")))
                .optional();
    }

    /** Personal values of the lines after one number up to another, by line, each line's by field. */
    Map<Long, List<Opening>> openingsBetween(BookId book, long after, long to) {
        return openings(jdbc.sql(OPENINGS + "no > :after and no <= :to order by no, field collate \"C\"")
                .param("book", book.value())
                .param("after", after)
                .param("to", to));
    }

    /** Personal values of some lines, by line, each line's by field. */
    Map<Long, List<Opening>> openingsOf(BookId book, List<Long> lines) {
        return openings(jdbc.sql(OPENINGS + "no = any(:lines) order by no, field collate \"C\"")
                .param("book", book.value())
                .param("lines", lines.toArray(Long[]::new)));
    }

    private static Map<Long, List<Opening>> openings(JdbcClient.StatementSpec statement) {
        Map<Long, List<Opening>> openings = new HashMap<>();
        statement.query(row -> {
            openings.computeIfAbsent(row.getLong("no"), any -> new ArrayList<>())
                    .add(new Opening(row.getString("field"), row.getBytes("salt"), row.getString("value")));
        });
        return openings;
    }

    private static Body body(ResultSet row, int n) throws SQLException {
        return new Body(row.getLong("no"), row.getString("body"));
    }
}
