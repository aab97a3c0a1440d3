package ru.adsdesk.dispatch.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Follower;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.PersonalDataErased;
import ru.adsdesk.request.HeldRequest;
import ru.adsdesk.request.RequestId;
import ru.adsdesk.request.SharedActs;

/** Nobody comes for a request that ended or went to another book; what was written of a visit is erased with its request. */
@Component
class VisitsEnd implements Follower {

    private static final Set<String> ENDS = Set.of(
            "request.closed",
            "request.rejected",
            "request.withdrawn",
            "request.joined",
            "request.voided",
            "request.handed-over");

    private final VisitTable visits;
    private final VisitLines lines;
    private final SharedActs requests;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    VisitsEnd(
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

    @Override
    public String name() {
        return "dispatch.visits";
    }

    @Override
    public boolean hears(String code) {
        return ENDS.contains(code);
    }

    @Override
    public void hear(List<Line> written) {
        written.stream()
                .filter(line -> !agreed(RequestId.of(line.subject().id())).isEmpty())
                .forEach(line -> transactions.in(line.book(), () -> cancel(line)));
    }

    private boolean cancel(Line line) {
        HeldRequest held = requests.hold(RequestId.of(line.subject().id())).orElseThrow();
        if (held.status().isOpen()) {
            return false;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<NewLine> cancelled = agreed(held.id()).stream()
                .flatMap(visit -> visits.lock(visit.id()).stream())
                .map(visit -> {
                    visits.end(visit, VisitState.CANCELLED, now);
                    Caller desk = Caller.system(visit.centre());
                    return lines.ended(desk, visit, VisitLines.CANCELLED, now, "reason", CancelledWhy.REQUEST_ENDED);
                })
                .toList();
        if (!cancelled.isEmpty()) {
            journal.append(line.book(), cancelled);
        }
        return true;
    }

    private List<StoredVisit> agreed(RequestId request) {
        return visits.ofRequest(request).stream()
                .filter(visit -> visit.state() == VisitState.AGREED)
                .toList();
    }

    @EventListener
    void erased(PersonalDataErased erased) {
        if (erased.subject().kind().equals("request")) {
            visits.erase(erased.subject().id());
        }
    }
}
