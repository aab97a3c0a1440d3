package ru.adsdesk.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.IdentityProblem;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Role;
import ru.adsdesk.identity.Scope;

/**
 * Who may read which book: people of the desk (neither channels nor residents nor executors) read the book of their centre and
 * those of the organisations in their scope.
 */
@Component
public class BookAccess {

    private static final Set<Role> FULL = EnumSet.of(Role.DISPATCHER, Role.SENIOR, Role.ADMINISTRATOR);
    private static final Set<Role> MASKED = EnumSet.of(Role.AUDITOR, Role.MANAGER);
    private static final String LIST = """
            select b.id, b.kind, b.origin, b.zone, b.opened_at, b.last_line,
                   (select max(s.size) from journal.seal s where s.book = b.id) as sealed
            from journal.book b
            where (b.id = :centre or (b.centre = :centre and (:all or b.id = any(:organisations))))
              and b.id > :after
            order by b.id limit :limit
            """;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Books books;
    private final JdbcClient jdbc;

    BookAccess(Books books, JdbcClient jdbc) {
        this.books = books;
        this.jdbc = jdbc;
    }

    /** A book the caller may read. Refuses {@code auth.forbidden}, {@code book.unknown}. */
    public Book get(Caller caller, BookId id) {
        requireReader(caller);
        return books.find(id)
                .filter(book -> covers(caller.scope(), book))
                .orElseThrow(JournalProblem.BOOK_UNKNOWN::refused);
    }

    /** The books the caller may read, in the order of their ids. Refuses {@code auth.forbidden}. */
    public List<BookView> list(Caller caller, @Nullable BookId after, int limit) {
        requireReader(caller);
        Scope scope = caller.scope();
        return jdbc.sql(LIST)
                .param("centre", scope.centre().value())
                .param("all", scope.all())
                .param(
                        "organisations",
                        scope.organisations().stream()
                                .map(OrganisationId::value)
                                .toArray(UUID[]::new))
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("limit", limit)
                .query(BookAccess::view)
                .list();
    }

    /**
     * The caller as a reader. Dispatchers, seniors and administrators see personal values; auditors and managers see
     * commitments, unless they ask for more and that is written down.
     */
    public BookReader reader(Caller caller, boolean unmask) {
        requireReader(caller);
        if (FULL.contains(caller.role())) {
            return BookReader.full(caller.actor());
        }
        return unmask ? BookReader.unmasking(caller.actor()) : BookReader.masked(caller.actor());
    }

    /** Whether a book lies within a scope. */
    public static boolean covers(Scope scope, Book book) {
        return book.id().value().equals(scope.centre().value())
                || (scope.centre().equals(book.centre())
                        && (scope.all()
                                || scope.organisations()
                                        .contains(new OrganisationId(book.id().value()))));
    }

    private static void requireReader(Caller caller) {
        if (!FULL.contains(caller.role()) && !MASKED.contains(caller.role())) {
            throw IdentityProblem.FORBIDDEN.refused();
        }
    }

    private static BookView view(ResultSet row, int n) throws SQLException {
        Long sealed = row.getObject("sealed", Long.class);
        return new BookView(
                BookId.of(row.getObject("id", UUID.class)),
                Book.Kind.valueOf(row.getString("kind")),
                row.getString("origin"),
                ZoneId.of(row.getString("zone")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getLong("last_line"),
                sealed);
    }
}
