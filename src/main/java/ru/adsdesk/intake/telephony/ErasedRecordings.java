package ru.adsdesk.intake.telephony;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.PersonalDataErased;

/** A voice is personal: the recordings of a call go with its numbers. Their hashes stay in the lines. */
@Component
class ErasedRecordings {

    private final RecordingTable table;
    private final RecordingFolder folder;

    ErasedRecordings(RecordingTable table, RecordingFolder folder) {
        this.table = table;
        this.folder = folder;
    }

    @EventListener
    void erased(PersonalDataErased erased) {
        if (erased.subject().kind().equals("call")) {
            table.erase(erased.book(), erased.subject().id()).forEach(folder::remove);
        }
    }
}
