package ru.adsdesk.housing;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.PersonalDataErased;
import ru.adsdesk.journal.Subject;

/** When a person is lawfully erased (152-FZ art. 21), nothing here keeps a copy; in the same transaction. */
@Component
class Forgetting {

    private final JdbcClient jdbc;

    Forgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void forget(PersonalDataErased erased) {
        Subject subject = erased.subject();
        switch (subject.kind()) {
            case "resident" -> run("delete from housing.resident where id = ?", subject);
            case "house" ->
                run(
                        "update housing.emergency_card set valves = '', keys = '', feeds = '', call = '', notes = '',"
                                + " version = version + 1 where house = ?",
                        subject);
            case "contact" -> run("delete from housing.contact where id = ?", subject);
            default -> {}
        }
        run("update housing.later_line set secrets = '{}' where subject = ? and secrets <> '{}'", subject);
    }

    private void run(String sql, Subject subject) {
        jdbc.sql(sql).param(subject.id()).update();
    }
}
