package ru.adsdesk.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which request bears which number. Numbers are given per book, so one may stand in several books. */
@Component
public class Numbers {

    private final JdbcClient jdbc;

    Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A number and who bears it.
     *
     * @param book the book it was given in
     * @param number the number
     * @param subject the request
     * @param line the line that gave it
     */
    public record Given(BookId book, RequestNumber number, UUID subject, long line) {}

    /** Everyone who bears a number, in these books. */
    public List<Given> list(RequestNumber number, Collection<BookId> books) {
        return jdbc.sql("select book, year, seq, subject, no from journal.number"
                        + " where year = :year and seq = :seq and book = any(:books) order by book")
                .param("year", number.year())
                .param("seq", number.seq())
                .param("books", books.stream().map(BookId::value).toArray(UUID[]::new))
                .query((row, n) -> new Given(
                        BookId.of(row.getObject("book", UUID.class)),
                        new RequestNumber(row.getInt("year"), row.getLong("seq")),
                        row.getObject("subject", UUID.class),
                        row.getLong("no")))
                .list();
    }

    /** The numbers of many requests at once, by request. */
    public Map<UUID, Given> of(Collection<UUID> subjects) {
        Map<UUID, Given> given = new HashMap<>();
        jdbc.sql("select book, year, seq, subject, no from journal.number where subject = any(:subjects)")
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(row -> {
                    given.put(
                            row.getObject("subject", UUID.class),
                            new Given(
                                    BookId.of(row.getObject("book", UUID.class)),
                                    new RequestNumber(row.getInt("year"), row.getLong("seq")),
                                    row.getObject("subject", UUID.class),
                                    row.getLong("no")));
                });
        return given;
    }
}
