package ru.adsdesk.dispatch.order;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Role;

/** Finds work orders a page at a time, oldest first: no totals, no query per row. */
@Component
class OrderSearch {

    private static final String OPEN = " and state not in ('DONE', 'CANCELLED')";

    private final Reach reach;
    private final JdbcClient jdbc;

    OrderSearch(Reach reach, JdbcClient jdbc) {
        this.reach = reach;
        this.jdbc = jdbc;
    }

    /** Ids of those the caller may see; of who goes out, their own. */
    List<UUID> ids(Caller caller, OrderQuery query, int limit) {
        return jdbc.sql("select id from dispatch.work_order where " + whose(caller)
                        + " and (:request::uuid is null or request = :request)"
                        + " and (:crew::uuid is null or crew = :crew)" + state(query)
                        + " and (:after::uuid is null or id > :after) order by id limit :limit")
                .params(own(caller))
                .param("books", reach.books(caller).toArray(UUID[]::new))
                .param("request", query.request())
                .param("crew", query.crew() == null ? null : query.crew().value())
                .param("state", query.state() == null ? null : query.state().name())
                .param("after", query.after() == null ? null : query.after().value())
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    private java.util.Map<String, @Nullable Object> own(Caller caller) {
        java.util.Map<String, @Nullable Object> own = new java.util.HashMap<>();
        Reach.Own its = reach.own(caller).orElse(new Reach.Own(null, null, null));
        own.put("mine", its.crew());
        own.put("me", its.worker());
        own.put("ours", its.contractor());
        return own;
    }

    private static String whose(Caller caller) {
        return caller.role() == Role.EXECUTOR
                ? "(crew = :mine or worker = :me or contractor = :ours)"
                : "book = any(:books)";
    }

    private static String state(OrderQuery query) {
        if (query.state() != null) {
            return " and state = :state";
        }
        return query.request() == null ? OPEN : "";
    }
}
