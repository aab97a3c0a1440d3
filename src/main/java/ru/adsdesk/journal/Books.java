package ru.adsdesk.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.CentreId;

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
     * @param centre the centre whose people may read it
     * @param zone where the year of its numbers turns
     */
    public Book open(BookId id, Book.Kind kind, CentreId centre, ZoneId zone) {
        return insert(new Book(id, kind, centre, originPrefix + "/" + id, zone));
    }

    /** Opens a book whose centre is not told: only a centre's own book is then read by anybody. */
    public Book open(BookId id, Book.Kind kind, ZoneId zone) {
        CentreId own = kind == Book.Kind.CENTRE ? new CentreId(id.value()) : null;
        return insert(new Book(id, kind, own, originPrefix + "/" + id, zone));
    }

    private Book insert(Book book) {
        Timestamp now = Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        CentreId centre = book.centre();
        jdbc.sql("insert into journal.book (id, kind, centre, origin, zone, opened_at, last_recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        book.id().value(),
                        book.kind().name(),
                        centre == null ? null : centre.value(),
                        book.origin(),
                        book.zone().getId(),
                        now,
                        now))
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
        Optional<Book> book = jdbc.sql("select id, kind, centre, origin, zone from journal.book where id = ?")
                .param(id.value())
                .query(Books::book)
                .optional();
        book.ifPresent(found -> known.put(id, found));
        return book;
    }

    static Book book(ResultSet row, int n) throws SQLException {
        UUID centre = row.getObject("centre", UUID.class);
        return new Book(
                new BookId(row.getObject("id", UUID.class)),
                Book.Kind.valueOf(row.getString("kind")),
                centre == null ? null : new CentreId(centre),
                row.getString("origin"),
                ZoneId.of(row.getString("zone")));
    }
}
