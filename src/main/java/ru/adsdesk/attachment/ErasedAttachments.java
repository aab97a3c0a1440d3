package ru.adsdesk.attachment;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.PersonalDataErased;

/** A photo of a home is personal: the files of a subject go with its openings. Their hashes stay in the lines. */
@Component
class ErasedAttachments {

    private final Attachments attachments;

    ErasedAttachments(Attachments attachments) {
        this.attachments = attachments;
    }

    @EventListener
    void erased(PersonalDataErased erased) {
        attachments.erase(erased.book(), erased.subject());
    }
}
