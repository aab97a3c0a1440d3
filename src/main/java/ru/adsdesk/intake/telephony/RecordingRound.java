package ru.adsdesk.intake.telephony;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.intake.call.CallDesk;
import ru.adsdesk.intake.call.CallMoments;
import ru.adsdesk.intake.telephony.RecordingFetch.NotFetched;
import ru.adsdesk.intake.telephony.RecordingTable.Kept;
import ru.adsdesk.intake.telephony.RecordingTable.Recording;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;

/**
 * Fetches the recordings exchanges tell of and keeps them: the links run out. What is to be fetched stands in a table, so a
 * restart loses nothing; a failure is tried again, later each time.
 */
@Component
class RecordingRound {

    private static final Logger log = LoggerFactory.getLogger(RecordingRound.class);
    private static final Duration IN_HAND = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final RecordingTable table;
    private final RecordingFolder folder;
    private final RecordingFetch fetch;
    private final List<Pbx> exchanges;
    private final TelephonySettings settings;
    private final CallMoments moments;
    private final Journal journal;
    private final BookTransactions transactions;

    RecordingRound(
            RecordingTable table,
            RecordingFolder folder,
            RecordingFetch fetch,
            List<Pbx> exchanges,
            TelephonySettings settings,
            CallMoments moments,
            Journal journal,
            BookTransactions transactions) {
        this.table = table;
        this.folder = folder;
        this.fetch = fetch;
        this.exchanges = exchanges;
        this.settings = settings;
        this.moments = moments;
        this.journal = journal;
        this.transactions = transactions;
    }

    void round() {
        Instant now = moments.now();
        for (Recording due : table.listDue(now)) {
            if (table.claim(due, now.plus(IN_HAND))) {
                fetch(due);
            }
        }
    }

    private void fetch(Recording due) {
        try {
            String contentType = fetch.into(folder.draft(due.id()), address(due));
            keep(due, folder.keep(due.id(), contentType));
        } catch (NotFetched | IOException | RuntimeException failed) {
            String trouble = String.valueOf(failed.getMessage());
            log.warn("A recording of call {} was not fetched: {}", due.call(), trouble);
            folder.remove(due.id());
            Instant now = moments.now();
            boolean givenUp = due.askedAt().isBefore(now.minus(settings.recordingTried()));
            table.failed(due, trouble.substring(0, Math.min(300, trouble.length())), now.plus(pause(due)), givenUp);
        }
    }

    /** Twice as long each time, an hour at most. */
    private static Duration pause(Recording due) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(10, due.attempts()));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** An address of the web, or the link the exchange gives for its own name of it. */
    private URI address(Recording due) {
        CentreId centre = CentreId.of(due.book().value());
        for (Pbx pbx : exchanges) {
            if (due.source().startsWith(pbx.prefix())) {
                return pbx.recording(centre, due.source().substring(pbx.prefix().length()));
            }
        }
        return URI.create(due.source());
    }

    private void keep(Recording recording, Kept kept) {
        boolean waited = transactions.in(recording.book(), () -> {
            table.lockCall(recording.book(), recording.call());
            boolean still = table.kept(recording, kept);
            if (still) {
                Caller self = Caller.system(CentreId.of(recording.book().value()));
                journal.append(
                        recording.book(),
                        CallDesk.recorded(self, recording.call(), moments.now(), kept.sha256(), kept.bytes()));
            }
            return still;
        });
        if (!waited) {
            folder.remove(recording.id());
        }
    }
}
