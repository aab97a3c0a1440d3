package ru.adsdesk.request;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.Lines;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.request.act.Act;

/**
 * A deferred request comes back by itself at its time, or at once when the applicant turns to the desk again. Any number
 * of instances may look: the row is locked and looked at again, so that it comes back once; what fell due while none ran
 * is found by the first round.
 */
@Component
class Resuming {

    private static final Logger log = LoggerFactory.getLogger(Resuming.class);
    private static final int PAGE = 500;

    private final ServiceRequests requests;
    private final RequestLines lines;
    private final Lines written;
    private final Journal journal;
    private final BookTransactions transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    Resuming(
            ServiceRequests requests,
            RequestLines lines,
            Lines written,
            Journal journal,
            BookTransactions transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.requests = requests;
        this.lines = lines;
        this.written = written;
        this.journal = journal;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Why a request came back. */
    enum Cause {
        /** Its time came. */
        DUE,
        /** A person fetched it back. */
        PERSON,
        /** The applicant turned to the desk again. */
        APPLICANT,
        /** The accident or shutdown it belongs to is over. */
        OUTAGE
    }

    /** All that are due, oldest first; one that cannot be brought back now is tried again by the next round. */
    void round() {
        List<Due> due = due();
        due.forEach(this::tryResume);
    }

    private record Due(BookId book, UUID id) {}

    private List<Due> due() {
        return jdbc.sql("select book, id from request.request where status = 'DEFERRED' and deferred_until <= :now"
                        + " order by deferred_until limit " + PAGE)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) ->
                        new Due(BookId.of(row.getObject("book", UUID.class)), row.getObject("id", UUID.class)))
                .list();
    }

    private void tryResume(Due due) {
        try {
            transactions.in(due.book(), () -> resume(due));
        } catch (RuntimeException failed) {
            log.error("Request {} did not come back; the next round tries again", due.id(), failed);
        }
    }

    private Optional<ServiceRequest> resume(Due due) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<ServiceRequest> found = requests.lockUnlessBusy(due.id()).filter(request -> isDue(request, now));
        found.ifPresent(request -> {
            Caller desk = Caller.system(CentreId.of(request.centre()));
            Instant at = request.course().deferredUntil == null ? now : request.course().deferredUntil;
            NewLine resumed = resume(desk, request, Cause.DUE, at);
            requests.save(request);
            journal.append(request.book(), resumed);
        });
        return found;
    }

    private static boolean isDue(ServiceRequest request, Instant now) {
        Instant until = request.course().deferredUntil;
        return request.status() == Status.DEFERRED && until != null && !until.isAfter(now);
    }

    /** The applicant spoke up: a deferred request comes back in the same transaction; the line is still to be written. */
    Optional<NewLine> byApplicant(Caller caller, ServiceRequest request, Instant now) {
        return request.status() == Status.DEFERRED
                ? Optional.of(resume(caller, request, Cause.APPLICANT, now))
                : Optional.empty();
    }

    /** The applicant turned to the desk by a call or message: a deferred request comes back at once; another is left alone. */
    void byApplicant(Caller caller, UUID id) {
        ServiceRequest seen = requests.find(id).orElseThrow(RequestProblem.UNKNOWN::refused);
        if (seen.status() == Status.DEFERRED) {
            transactions.in(seen.book(), () -> {
                Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                return requests.lock(id)
                        .flatMap(request -> byApplicant(caller, request, now).map(line -> {
                            requests.save(request);
                            return journal.append(request.book(), line);
                        }));
            });
        }
    }

    /** The same for the desk itself, of a call or message that is on record since an instant; put off anew since, it stays. */
    void byApplicant(UUID id, Instant spoke) {
        requests.find(id)
                .filter(request -> request.status() == Status.DEFERRED && !isDeferredSince(request, spoke))
                .ifPresent(request -> byApplicant(Caller.system(CentreId.of(request.centre())), id));
    }

    private boolean isDeferredSince(ServiceRequest request, Instant spoke) {
        return written
                .listOfSubjects(request.book(), List.of(request.requestId().value()))
                .stream()
                .anyMatch(line -> line.code().equals(Act.DEFER.fact())
                        && line.recordedAt().isAfter(spoke));
    }

    /** What it belongs to is over: there is nothing more to wait for; the line is still to be written. */
    Optional<NewLine> byOutage(Caller desk, ServiceRequest request, Instant at) {
        return request.status() == Status.DEFERRED
                ? Optional.of(resume(desk, request, Cause.OUTAGE, at))
                : Optional.empty();
    }

    private NewLine resume(Caller caller, ServiceRequest request, Cause cause, Instant at) {
        Planning.backToWork(request.course());
        request.go(Act.RESUME);
        return lines.line(caller, request, Act.RESUME.fact(), at)
                .by(caller.channel())
                .saying(Map.of("cause", cause.name()));
    }
}
