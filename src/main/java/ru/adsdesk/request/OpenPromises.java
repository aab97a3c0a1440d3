package ru.adsdesk.request;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookId;

/** What was promised to applicants and is not done yet (416 p.13: they were told when it would be). */
@Component
public class OpenPromises {

    /** Each book gives its next few, and these are merged: a page costs the same at any size. */
    private static final String OPEN = """
        select r.id from unnest(:books::uuid[]) as b (book) cross join lateral (
            select id, promised_at from request.request
            where book = b.book and promised_at is not null and completed_at is null and closed_at is null
              and %s
            order by promised_at limit :limit) r
        order by r.promised_at, r.id limit :limit
        """.formatted(Status.OPEN_SQL);

    private final JdbcClient jdbc;
    private final VisibleBooks books;

    OpenPromises(JdbcClient jdbc, VisibleBooks books) {
        this.jdbc = jdbc;
        this.books = books;
    }

    /** Requests of the caller's books whose promise is still to be kept, the one due first first; at most {@code limit}. */
    public List<UUID> list(Caller caller, int limit) {
        return jdbc.sql(OPEN)
                .param("books", books.of(caller).stream().map(BookId::value).toArray(UUID[]::new))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }
}
