package ru.adsdesk.request;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.housing.ServiceChanged;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.request.act.Act;

/**
 * A house changed its manager: its open requests end in the old book, handed over, and go on in the new one with their
 * original registration instant. A line never moves. Two books, so two transactions: first the new request, then the end
 * of the old; whatever was cut off in between, or registered while the house changed hands, the next round finishes.
 */
@Component
class HandingOver {

    private static final Logger log = LoggerFactory.getLogger(HandingOver.class);

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Houses houses;
    private final ServiceRequests requests;
    private final FirstLines firstLines;
    private final RequestLines lines;
    private final Journal journal;
    private final BookTransactions transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    HandingOver(
            Houses houses,
            ServiceRequests requests,
            FirstLines firstLines,
            RequestLines lines,
            Journal journal,
            BookTransactions transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.houses = houses;
        this.requests = requests;
        this.firstLines = firstLines;
        this.lines = lines;
        this.journal = journal;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** At once, so that nobody looks for a request in the wrong book; if this is lost, the round does it. */
    @TransactionalEventListener
    void serviceChanged(ServiceChanged change) {
        Thread.ofPlatform().name("hand-over").start(() -> handOver(change.house()));
    }

    /** Every house with open requests: all of them in the book of whoever serves it now. */
    @Scheduled(fixedDelayString = "${adsdesk.request.hand-over-every:PT5M}", initialDelayString = "PT1M")
    void round() {
        List<HouseId> busy = jdbc.sql(
                        "select distinct house from request.request where house is not null and " + Status.OPEN_SQL)
                .query((row, n) -> HouseId.of(row.getObject("house", UUID.class)))
                .list();
        for (int from = 0; from < busy.size(); from += 500) {
            houses.listServed(busy.subList(from, Math.min(from + 500, busy.size())))
                    .forEach(this::handOver);
        }
    }

    /** Brings the open requests of a house into the book of whoever serves it now. */
    void handOver(HouseId id) {
        houses.listServed(List.of(id)).forEach(this::handOver);
    }

    private void handOver(ServedHouse house) {
        oneAtATime.lock();
        try {
            handOverAll(house);
        } finally {
            oneAtATime.unlock();
        }
    }

    private void handOverAll(ServedHouse house) {
        for (UUID left : leftBehind(house)) {
            try {
                handOver(left, house);
            } catch (DataIntegrityViolationException another) {
                log.debug("Another instance hands request {} over", left, another);
            } catch (RuntimeException failed) {
                log.error("Request {} was not handed over; the next round tries again", left, failed);
            }
        }
    }

    /** Open requests of a house in a book that no longer serves it. */
    private List<UUID> leftBehind(ServedHouse house) {
        return jdbc.sql("select id from request.request where house = ? and book <> ? and " + Status.OPEN_SQL
                        + " order by registered_at")
                .params(house.id().value(), house.book().value())
                .query(UUID.class)
                .list();
    }

    private void handOver(UUID left, ServedHouse house) {
        ServiceRequest old = requests.find(left).orElseThrow();
        Registered before = firstLines.of(old);
        Caller desk = Caller.system(CentreId.of(old.centre()));
        Line continued = continueIn(house.book(), before, desk);
        transactions.in(old.book(), () -> {
            ServiceRequest locked = requests.lock(left).orElseThrow();
            return locked.status().isOpen() ? Optional.of(end(locked, continued, desk)) : Optional.empty();
        });
    }

    private Line end(ServiceRequest old, Line continued, Caller desk) {
        old.handOver(RequestId.of(continued.subject().id()));
        NewLine handedOver = lines.line(desk, old, RequestFacts.HANDED_OVER, clock.instant())
                .by(null)
                .saying(Map.of(
                        "book", continued.book().toString(),
                        "number", String.valueOf(continued.number()),
                        "request", continued.subject().id().toString()));
        return journal.append(old.book(), handedOver);
    }

    private Line continueIn(BookId book, Registered before, Caller desk) {
        UUID old = before.request().requestId().value();
        return transactions.in(
                book,
                () -> requests.findContinuation(old)
                        .map(there -> firstLines.of(there).line())
                        .orElseGet(() -> writeContinuation(book, before, desk)));
    }

    /** What was reached there is told here at its own time, so that its clocks stay as they were. */
    private List<NewLine> carrying(NewLine registered, ServiceRequest next, Caller desk) {
        Course course = next.course();
        Stream<NewLine> reached = Stream.of(
                        carried(desk, next, Act.INFORM, course.informedAt, promise(course)),
                        carried(desk, next, Act.LOCALISE, course.localisedAt, Map.of()),
                        carried(desk, next, Act.COMPLETE, course.completedAt, Map.of()))
                .flatMap(Optional::stream);
        return Stream.concat(Stream.of(registered), reached).toList();
    }

    private static Map<String, Object> promise(Course course) {
        return Told.fact("plannedAt", course.promisedAt)
                .and("way", course.informedWay)
                .and("knownCause", course.outage == null ? null : true)
                .facts();
    }

    private Optional<NewLine> carried(
            Caller desk, ServiceRequest next, Act act, @Nullable Instant at, Map<String, Object> facts) {
        Map<String, Object> told = new HashMap<>(facts);
        told.put("carried", true);
        return Optional.ofNullable(at)
                .map(time -> lines.line(desk, next, act.fact(), time).by(null).saying(told));
    }

    private Line writeContinuation(BookId book, Registered before, Caller desk) {
        ServiceRequest next = before.request().continuedIn(new ServiceRequest.Key(book.value(), TimeOrderedIds.next()));
        requests.save(next);
        NewLine registered = lines.registered(desk, next, Map.of(), List.of());
        Map<String, Object> facts = new HashMap<>(registered.facts());
        facts.put(
                "handedOverFrom",
                Map.of(
                        "book", before.line().book().toString(),
                        "number", String.valueOf(before.line().number()),
                        "request", before.request().requestId().toString()));
        return journal.append(book, carrying(registered.saying(facts), next, desk))
                .getFirst();
    }
}
