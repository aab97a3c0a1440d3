package ru.adsdesk.intake.message;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.sla.ClockedSubjects;

/** The rows of messages, for the watcher of their clocks. */
@Component
class MessageRows implements ClockedSubjects {

    private final JdbcClient jdbc;

    MessageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "message";
    }

    @Override
    public Set<UUID> lock(BookId book, Collection<UUID> subjects) {
        return new HashSet<>(jdbc.sql("select id from intake.message where book = ? and id = any(?) order by id"
                        + " for no key update skip locked")
                .params(book.value(), subjects.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
