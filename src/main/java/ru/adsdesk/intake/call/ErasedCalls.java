package ru.adsdesk.intake.call;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.PersonalDataErased;

/** Drops the numbers kept of a call in the transaction that erases its openings. */
@Component
class ErasedCalls {

    private final CallTable calls;

    ErasedCalls(CallTable calls) {
        this.calls = calls;
    }

    @EventListener
    void erased(PersonalDataErased erased) {
        if (erased.subject().kind().equals("call")) {
            calls.lock(erased.book(), erased.subject().id())
                    .ifPresent(call -> calls.erase(call.book(), call.id().value()));
        }
    }
}
