package ru.adsdesk.intake.message;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.PersonalDataErased;

/** Drops what is kept of a message's author and words in the transaction that erases its openings. */
@Component
class ErasedMessages {

    private final MessageTable messages;

    ErasedMessages(MessageTable messages) {
        this.messages = messages;
    }

    @EventListener
    void erased(PersonalDataErased erased) {
        if (erased.subject().kind().equals("message")) {
            MessageId id = MessageId.of(erased.subject().id());
            messages.lock(erased.book(), id).ifPresent(message -> messages.erase(message.book(), id.value()));
        }
    }
}
