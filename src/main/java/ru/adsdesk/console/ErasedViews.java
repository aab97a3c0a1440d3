package ru.adsdesk.console;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.PersonalDataErased;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.request.RequestBriefs;

/**
 * Drops saved views of the board that name an applicant or their phone, and those of an erased account, in the transaction that erases. Comes before
 * the request forgets whose it was.
 */
@Component
class ErasedViews {

    private static final int LEAST = 4;

    private final JdbcClient jdbc;
    private final RequestBriefs requests;

    ErasedViews(JdbcClient jdbc, RequestBriefs requests) {
        this.jdbc = jdbc;
        this.requests = requests;
    }

    @EventListener
    @Order(0)
    void erased(PersonalDataErased erased) {
        switch (erased.subject().kind()) {
            case "request" -> requests.find(erased.subject().id()).ifPresent(this::forget);
            case "account" ->
                jdbc.sql("delete from console.saved_view where account = ?")
                        .param(erased.subject().id())
                        .update();
            default -> {}
        }
    }

    /** A name of two or three letters would take half the town's views along. */
    private void forget(RequestBrief request) {
        Stream.of(
                        request.applicant().name(),
                        request.applicant().phone(),
                        request.applicant().email())
                .filter(Objects::nonNull)
                .map(value -> value.replaceFirst("^\\+7", ""))
                .filter(value -> value.length() >= LEAST)
                .forEach(value -> jdbc.sql(
                                "delete from console.saved_view where strpos(lower(name), lower(:value)) > 0 or"
                                        + " strpos(lower(query), lower(:value)) > 0")
                        .param("value", value)
                        .update());
    }
}
