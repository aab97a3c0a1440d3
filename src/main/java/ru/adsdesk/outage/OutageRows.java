package ru.adsdesk.outage;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.sla.ClockedSubjects;

/** The outages' rows, for the watcher of their clocks. */
@Component
class OutageRows implements ClockedSubjects {

    private final JdbcClient jdbc;

    OutageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return OutageId.SUBJECT;
    }

    @Override
    public Set<UUID> lock(BookId book, Collection<UUID> subjects) {
        return new HashSet<>(jdbc.sql("select id from outage.outage where book = ? and id = any(?)"
                        + " order by id for no key update skip locked")
                .params(book.value(), subjects.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
