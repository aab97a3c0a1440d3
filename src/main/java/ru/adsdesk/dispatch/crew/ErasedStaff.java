package ru.adsdesk.dispatch.crew;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.PersonalDataErased;

/** Drops the names and phones of those who go out in the transaction that erases their openings. */
@Component
class ErasedStaff {

    private final JdbcClient jdbc;

    ErasedStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void erased(PersonalDataErased erased) {
        String statement = switch (erased.subject().kind()) {
            case "worker" -> "update dispatch.worker set name = '', phone = null, version = version + 1 where id = ?";
            case "crew" -> "update dispatch.crew set name = '', version = version + 1 where id = ?";
            case "contractor" ->
                "update dispatch.contractor set name = '', phone = null, version = version + 1 where id = ?";
            case "dispatch-rule" -> "update dispatch.rule set name = '', version = version + 1 where id = ?";
            default -> "";
        };
        if (!statement.isEmpty()) {
            jdbc.sql(statement).param(erased.subject().id()).update();
        }
    }
}
