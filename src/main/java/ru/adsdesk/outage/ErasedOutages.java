package ru.adsdesk.outage;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.PersonalDataErased;

/** Drops the words about an outage in the transaction that erases its openings; they may name somebody. */
@Component
class ErasedOutages {

    private final StoredOutages outages;

    ErasedOutages(StoredOutages outages) {
        this.outages = outages;
    }

    @EventListener
    void erased(PersonalDataErased erased) {
        if (erased.subject().kind().equals(OutageId.SUBJECT)) {
            outages.lock(erased.subject().id()).ifPresent(outage -> {
                outage.eraseWords();
                outages.save(outage);
            });
        }
    }
}
