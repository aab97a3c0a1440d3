package ru.adsdesk.console;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.identity.Caller;

/** Views of the board people named for themselves; at most twenty each. No line: they decide nothing. */
@Component
public class SavedViews {

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A saved view.
     *
     * @param name its name
     * @param query its filters, as in the address of the page
     */
    public record SavedView(String name, String query) {}

    /** Those of a person, by name. */
    public List<SavedView> list(Caller caller) {
        return jdbc.sql("select name, query from console.saved_view where account = ? order by name limit ?")
                .params(caller.actor().id(), MOST)
                .query((row, n) -> new SavedView(row.getString("name"), row.getString("query")))
                .list();
    }

    /** Keeps one under its name; beyond twenty nothing is kept. */
    @Transactional
    public void keep(Caller caller, SavedView view) {
        jdbc.sql("""
            insert into console.saved_view (account, name, query)
            select ?, ?, ? where (select count(name) from console.saved_view where account = ?) < ?
            on conflict (account, name) do update set query = excluded.query
            """)
                .params(
                        caller.actor().id(),
                        view.name(),
                        view.query(),
                        caller.actor().id(),
                        MOST)
                .update();
    }

    /** Drops one. */
    @Transactional
    public void drop(Caller caller, String name) {
        jdbc.sql("delete from console.saved_view where account = ? and name = ?")
                .params(caller.actor().id(), name)
                .update();
    }
}
