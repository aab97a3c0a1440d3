package ru.adsdesk.paper;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.adsdesk.attachment.Attachments;
import ru.adsdesk.journal.PersonalDataErased;
import ru.adsdesk.request.RequestId;

/** The forms of a request tell who and where: their PDFs go with its openings. Numbers, lines and hashes stay. */
@Component
class ErasedPapers {

    private final PaperTable table;
    private final Attachments attachments;

    ErasedPapers(PaperTable table, Attachments attachments) {
        this.table = table;
        this.attachments = attachments;
    }

    @EventListener
    void erased(PersonalDataErased erased) {
        if (erased.subject().kind().equals("request")) {
            table.list(erased.book(), RequestId.of(erased.subject().id()))
                    .forEach(
                            paper -> attachments.erase(erased.book(), paper.id().subject()));
        }
    }
}
