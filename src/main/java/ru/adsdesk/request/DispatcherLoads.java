package ru.adsdesk.request;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookId;

/** How much each dispatcher has in hand: open requests by who answers for them. */
@Component
public class DispatcherLoads {

    private static final String LOADS = "select owner, count(*) as load, count(*) filter (where urgency = 'EMERGENCY')"
            + " as emergencies from request.request where book = any(?) and owner is not null and " + Status.OPEN_SQL
            + " group by owner";

    private final JdbcClient jdbc;
    private final VisibleBooks books;

    DispatcherLoads(JdbcClient jdbc, VisibleBooks books) {
        this.jdbc = jdbc;
        this.books = books;
    }

    /**
     * What one person has in hand.
     *
     * @param open open requests
     * @param emergencies emergencies among them
     */
    public record Load(int open, int emergencies) {}

    /** Loads by account, over the caller's books; people with nothing in hand are left out. */
    public Map<AccountId, Load> of(Caller caller) {
        Map<AccountId, Load> loads = new HashMap<>();
        jdbc.sql(LOADS)
                .param(books.of(caller).stream().map(BookId::value).toArray(UUID[]::new))
                .query(row -> {
                    loads.put(
                            AccountId.of(row.getObject("owner", UUID.class)),
                            new Load(row.getInt("load"), row.getInt("emergencies")));
                });
        return loads;
    }
}
