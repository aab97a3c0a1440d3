package ru.adsdesk.notification;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.PersonalDataErased;
import ru.adsdesk.notification.channel.Failure;
import ru.adsdesk.notification.channel.PushSubscriptions;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.request.RequestBriefs;

/**
 * Drops the words and addresses of messages about a subject, and what the applicant's phone had chosen, in the transaction that
 * erases. Comes before the request forgets whose phone it was.
 */
@Component
class ErasedNotifications {

    private static final String ERASE = """
        update notification.outbox set address = null, title = null, words = null, failure_words = null, further = '[]',
               state = case when state in ('WAITING', 'GATHERED') then 'FAILED' else state end,
               failure = case when state in ('WAITING', 'GATHERED') then :erased else failure end,
               next_at = null
         where %s
        """;

    private final JdbcClient jdbc;
    private final RequestBriefs requests;
    private final PreferenceTable preferences;
    private final PushSubscriptions subscriptions;

    ErasedNotifications(
            JdbcClient jdbc, RequestBriefs requests, PreferenceTable preferences, PushSubscriptions subscriptions) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.preferences = preferences;
        this.subscriptions = subscriptions;
    }

    @EventListener
    @Order(0)
    void erased(PersonalDataErased erased) {
        if (erased.subject().kind().equals("request")) {
            requests.find(erased.subject().id()).ifPresent(this::forget);
        }
        jdbc.sql(ERASE.formatted("subject in (select gathered_in from notification.outbox"
                        + " where book = :book and subject = :subject and gathered_in is not null)"))
                .param("erased", Failure.ERASED.name())
                .param("book", erased.book().value())
                .param("subject", erased.subject().id())
                .update();
        jdbc.sql(ERASE.formatted("book = :book and subject = :subject"))
                .param("erased", Failure.ERASED.name())
                .param("book", erased.book().value())
                .param("subject", erased.subject().id())
                .update();
    }

    private void forget(RequestBrief request) {
        String phone = request.applicant().phone();
        if (phone != null) {
            preferences.forget(request.centre(), phone);
            subscriptions.forget(request.centre(), phone);
        }
    }
}
