package ru.adsdesk.dispatch.order;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.sla.ClockedSubjects;

/** The rows of work orders, for the watcher of their clocks: not accepted in time, not there in time. */
@Component
class OrderRows implements ClockedSubjects {

    private final JdbcClient jdbc;

    OrderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "work-order";
    }

    @Override
    public Set<UUID> lock(BookId book, Collection<UUID> subjects) {
        return new HashSet<>(jdbc.sql("select id from dispatch.work_order where book = ? and id = any(?) order by id"
                        + " for no key update skip locked")
                .params(book.value(), subjects.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
