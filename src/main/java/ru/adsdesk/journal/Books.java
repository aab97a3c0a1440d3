package ru.adsdesk.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The shelf of books. What it remembers of a book never changes. */
@Component
public class Books {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String originPrefix;
    private final Map<BookId, Book> known = new ConcurrentHashMap<>();

    Books(JdbcClient jdbc, Clock clock, @Value("${adsdesk.journal.origin:ads-desk}") String originPrefix) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.originPrefix = originPrefix;
    }

    /**
     * Opens a book inside the caller's transaction; its first line may follow at once.
     *
     * @param id the owner's id
     * @param kind whose book
     * @param zone where the year of its numbers turns
     */
    public Book open(BookId id, Book.Kind kind, ZoneId zone) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Book book = new Book(id, kind, originPrefix + "/" + id, zone);
        jdbc.sql("insert into journal.book (id, kind, origin, zone, opened_at, last_recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id.value(), kind.name(), book.origin(), zone.getId(), Timestamp.from(now), Timestamp.from(now))
                .update();
        return book;
    }

    /** A book that must be there. */
    public Book get(BookId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no book " + id));
    }

    /** A book, if there is one under this id. */
    public Optional<Book> find(BookId id) {
        Book remembered = known.get(id);
        return remembered != null ? Optional.of(remembered) : read(id);
    }

    private Optional<Book> read(BookId id) {
        Optional<Book> book = jdbc.sql("select id, kind, origin, zone from journal.book where id = ?")
                .param(id.value())
                .query((row, n) -> new Book(
                        new BookId(row.getObject("id", UUID.class)),
                        Book.Kind.valueOf(row.getString("kind")),
                        row.getString("origin"),
                        ZoneId.of(row.getString("zone"))))
                .optional();
        book.ifPresent(found -> known.put(id, found));
        return book;
    }
}
