package ru.adsdesk.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookId;

/**
 * Reads the board: the rows of a query by the time they have left, the longest broken first, those of an accident together
 * where the first of them stands. Each book gives its first few by its index and these are merged, so that a page costs the
 * same whatever else is stored.
 */
@Component
class BoardReading {

    private static final int MANY = 100;

    private final JdbcClient jdbc;
    private final BoardTable table;
    private final Organisations organisations;

    BoardReading(JdbcClient jdbc, BoardTable table, Organisations organisations) {
        this.jdbc = jdbc;
        this.table = table;
        this.organisations = organisations;
    }

    /** The books whose requests a caller may see. */
    List<BookId> books(Caller caller) {
        List<BookId> books = new ArrayList<>();
        if (caller.scope().all()) {
            books.add(BookId.of(caller.scope().centre()));
        }
        organisations.idsWithin(caller.scope()).stream().map(BookId::of).forEach(books::add);
        return books;
    }

    List<BoardRow> list(List<BookId> visible, BoardQuery query, int limit) {
        Conditions conditions = new Conditions(query);
        return jdbc.sql("select n.* from unnest(:books) as visible (id) cross join lateral ("
                        + "select b.* from console.board b where b.book = visible.id" + conditions.sql()
                        + " order by b.due_at, b.request limit :limit) n order by n.due_at, n.request limit :limit")
                .param("books", BoardTable.ids(asked(visible, query)))
                .param("limit", limit)
                .params(conditions.params())
                .query(BoardTable::row)
                .list();
    }

    /** How many a query holds, up to a hundred. */
    int count(List<BookId> visible, BoardQuery query) {
        Conditions conditions = new Conditions(query);
        return jdbc.sql("select count(one) from (select 1 as one from console.board b where b.book = any(:books)"
                        + conditions.sql() + " limit :limit) few")
                .param("books", BoardTable.ids(asked(visible, query)))
                .param("limit", MANY)
                .params(conditions.params())
                .query(Integer.class)
                .single();
    }

    Map<BoardView, Integer> counts(List<BookId> visible) {
        return table.counts(visible);
    }

    private static List<BookId> asked(List<BookId> visible, BoardQuery query) {
        return query.book() == null
                ? visible
                : visible.stream().filter(query.book()::equals).toList();
    }

    /** A query as conditions. */
    private static final class Conditions {

        private final StringBuilder sql = new StringBuilder();
        private final Map<String, Object> params = new HashMap<>();

        Conditions(BoardQuery query) {
            sql.append(" and ").append(query.view().condition());
            if (query.urgency() != null) {
                add("urgency", query.urgency().name());
            }
            if (query.status() != null) {
                add("status", query.status().name());
            }
            UUID owner = query.owner();
            if (owner != null) {
                add("owner", owner);
            }
        }

        private void add(String column, Object value) {
            sql.append(" and ").append(column).append(" = :").append(column);
            params.put(column, value);
        }

        String sql() {
            return sql.toString();
        }

        Map<String, Object> params() {
            return params;
        }
    }
}
