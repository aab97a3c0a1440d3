package ru.adsdesk.dispatch.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.request.SharedActs;

/**
 * Writes that a resident is to be reminded of a visit; who sends messages hears that line. Any number of instances may look:
 * rows that somebody works on are passed over, and what was reminded of meanwhile is not reminded of twice.
 */
@Component
class Reminding {

    private static final Logger log = LoggerFactory.getLogger(Reminding.class);
    private static final int PAGE = 200;

    private final VisitTable visits;
    private final VisitLines lines;
    private final SharedActs requests;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    Reminding(
            VisitTable visits,
            VisitLines lines,
            SharedActs requests,
            Journal journal,
            BookTransactions transactions,
            Clock clock) {
        this.visits = visits;
        this.lines = lines;
        this.requests = requests;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** All that are due, longest overdue first; one that cannot be written now is tried again by the next round. */
    void round() {
        visits.toRemindOf(clock.instant(), PAGE).forEach(this::tryRemind);
    }

    private void tryRemind(StoredVisit due) {
        try {
            transactions.in(due.book(), () -> remind(due));
        } catch (RuntimeException failed) {
            log.error("Visit {} was not reminded of; the next round tries again", due.id(), failed);
        }
    }

    private boolean remind(StoredVisit due) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<StoredVisit> found = requests.holdUnlessBusy(due.request())
                .flatMap(held -> visits.lock(due.id()))
                .filter(visit -> isDue(visit, now));
        found.ifPresent(visit -> {
            visits.reminded(visit, now);
            journal.append(visit.book(), lines.told(Caller.system(visit.centre()), visit, VisitLines.REMINDED, now));
        });
        return found.isPresent();
    }

    private static boolean isDue(StoredVisit visit, Instant now) {
        return visit.state() == VisitState.AGREED
                && visit.remindedAt() == null
                && visit.remindAt() != null
                && !visit.remindAt().isAfter(now);
    }
}
