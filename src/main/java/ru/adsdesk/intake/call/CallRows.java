package ru.adsdesk.intake.call;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.sla.ClockedSubjects;

/** The rows of calls, for the watcher of their clocks. */
@Component
class CallRows implements ClockedSubjects {

    private final JdbcClient jdbc;

    CallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "call";
    }

    @Override
    public Set<UUID> lock(BookId book, Collection<UUID> subjects) {
        return new HashSet<>(jdbc.sql("select id from intake.call where book = ? and id = any(?) order by id"
                        + " for no key update skip locked")
                .params(book.value(), subjects.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
