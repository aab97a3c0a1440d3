package ru.adsdesk.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.database.Statements;
import ru.adsdesk.journal.log.Digest;

/** Reads lines as they were written. Lists are read in steps by number, never from one long snapshot. */
@Component
public class Lines {

    private static final String SELECT = """
        select l.*, n.year, n.seq as number_seq
        from journal.line l
        left join journal.number n on n.book = l.book and n.subject = l.subject and n.no = l.no
        """;

    private final JdbcClient jdbc;
    private final Statements statements;

    Lines(JdbcClient jdbc, Statements statements) {
        this.jdbc = jdbc;
        this.statements = statements;
    }

    /** One line, if it is written. */
    public Optional<Line> find(BookId book, long no) {
        return jdbc.sql(SELECT + "where l.book = ? and l.no = ?")
                .params(book.value(), no)
                .query(Lines::line)
                .optional();
    }

    /** The lines that gave these numbers, in one query. */
    public Map<Numbers.Given, Line> of(Collection<Numbers.Given> given) {
        Map<UUID, Line> bySubject = new HashMap<>();
        jdbc.sql(SELECT + "where (l.book, l.no) in (select * from unnest(?::uuid[], ?::bigint[]))")
                .params(
                        given.stream().map(each -> each.book().value()).toArray(UUID[]::new),
                        given.stream().map(Numbers.Given::line).toArray(Long[]::new))
                .query(Lines::line)
                .list()
                .forEach(line -> bySubject.put(line.subject().id(), line));
        Map<Numbers.Given, Line> found = new HashMap<>();
        given.forEach(
                each -> Optional.ofNullable(bySubject.get(each.subject())).ifPresent(line -> found.put(each, line)));
        return found;
    }

    /** Lines after a number, in order, at most {@code limit}. */
    public List<Line> listAfter(BookId book, long after, int limit) {
        return jdbc.sql(SELECT + "where l.book = ? and l.no > ? order by l.no limit ?")
                .params(book.value(), after, limit)
                .query(Lines::line)
                .list();
    }

    /** These lines by their numbers, newest first; one query. */
    public List<Line> listByNumber(BookId book, Collection<Long> numbers) {
        return jdbc.sql(SELECT + "where l.book = ? and l.no = any(?) order by l.no desc")
                .params(book.value(), numbers.toArray(Long[]::new))
                .query(Lines::line)
                .list();
    }

    /** Lines of one subject after its {@code afterSeq}th, in order, at most {@code limit}. */
    public List<Line> listOfSubject(BookId book, UUID subject, long afterSeq, int limit) {
        return jdbc.sql(SELECT
                        + "where l.book = ? and l.subject = ? and l.subject_seq > ? order by l.subject_seq limit ?")
                .params(book.value(), subject, afterSeq, limit)
                .query(Lines::line)
                .list();
    }

    /** All lines of these subjects in one book, in the order they were written, those of this transaction too; one query. */
    public List<Line> listOfSubjects(BookId book, Collection<UUID> subjects) {
        return statements
                .query(
                        SELECT + "where l.book = ? and l.subject = any(?) order by l.no",
                        its -> its.add(book.value()).column("uuid", List.copyOf(subjects), subject -> subject),
                        Lines::list)
                .get();
    }

    /** Lines of one house in one book after its {@code afterSeq}th, in order, at most {@code limit}. */
    public List<Line> listOfHouse(BookId book, UUID house, long afterSeq, int limit) {
        return jdbc.sql(SELECT + "where l.book = ? and l.house = ? and l.house_seq > ? order by l.house_seq limit ?")
                .params(book.value(), house, afterSeq, limit)
                .query(Lines::line)
                .list();
    }

    /** The personal values still open in a line, by field, as JSON; erased ones are absent. */
    public Map<String, String> openings(BookId book, long no) {
        Map<String, String> values = new HashMap<>();
        jdbc.sql("select field, value from journal.opening where book = ? and no = ?")
                .params(book.value(), no)
                .query(row -> {
                    values.put(row.getString("field"), row.getString("value"));
                });
        return values;
    }

    private static List<Line> list(ResultSet rows) throws SQLException {
        List<Line> found = new ArrayList<>();
        while (rows.next()) {
            found.add(line(rows, found.size()));
        }
        return found;
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        long houseSeq = row.getLong("house_seq");
        Long presentHouseSeq = row.wasNull() ? null : (Long) houseSeq;
        int year = row.getInt("year");
        RequestNumber number = row.wasNull() ? null : new RequestNumber(year, row.getLong("number_seq"));
        return new Line(
                BookId.of(row.getObject("book", UUID.class)),
                row.getLong("no"),
                Subject.of(row.getString("subject_kind"), row.getObject("subject", UUID.class)),
                row.getLong("subject_seq"),
                row.getObject("house", UUID.class),
                presentHouseSeq,
                row.getString("code"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Digest.of(row.getBytes("leaf")),
                row.getString("body"),
                number);
    }
}
