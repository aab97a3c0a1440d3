package ru.adsdesk.intake.telephony;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.AccessLog;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.IntakeProblem;
import ru.adsdesk.intake.call.CallDesk;
import ru.adsdesk.intake.call.CallId;
import ru.adsdesk.intake.call.CallMoments;
import ru.adsdesk.intake.telephony.RecordingTable.Recording;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;

/** Opens kept recordings. A manager's or auditor's ear is a line of the book, a dispatcher's a note of the access log. */
@Component
public class Recordings {

    private final RecordingTable table;
    private final RecordingFolder folder;
    private final CallDesk calls;
    private final CallMoments moments;
    private final AccessLog log;
    private final Journal journal;
    private final BookTransactions transactions;

    Recordings(
            RecordingTable table,
            RecordingFolder folder,
            CallDesk calls,
            CallMoments moments,
            AccessLog log,
            Journal journal,
            BookTransactions transactions) {
        this.table = table;
        this.folder = folder;
        this.calls = calls;
        this.moments = moments;
        this.log = log;
        this.journal = journal;
        this.transactions = transactions;
    }

    /**
     * A recording to be heard.
     *
     * @param file where it is kept
     * @param contentType what sort of sound it is
     */
    public record Sound(Path file, String contentType) {}

    /**
     * Opens a recording of a call, the named one or the first. Refuses {@code call.unknown}, {@code recording.none}.
     */
    public Sound open(Caller caller, String call, @Nullable UUID recording) {
        CallId id = calls.get(caller, call).id();
        BookId book = BookId.of(caller.scope().centre());
        Recording kept = table.findKept(book, id, recording).orElseThrow(IntakeProblem.RECORDING_NONE::refused);
        Path file = folder.file(kept.id());
        if (!Files.exists(file)) {
            throw IntakeProblem.RECORDING_NONE.refused();
        }
        if (caller.role() == Role.MANAGER || caller.role() == Role.AUDITOR) {
            transactions.in(book, () -> journal.append(book, CallDesk.recordingOpened(caller, id, moments.now())));
        } else {
            log.note(caller, "call.recording", "call", id.value());
        }
        return new Sound(file, String.valueOf(kept.contentType()));
    }
}
