package ru.adsdesk.dispatch.order;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Follower;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.request.HeldRequest;
import ru.adsdesk.request.RequestId;
import ru.adsdesk.request.SharedActs;
import ru.adsdesk.request.Status;

/**
 * Nobody goes out for a request that ended, waits or went to another book: its open work orders are cancelled. Of a request
 * completed from elsewhere, such as by the end of its accident, those who are at the place already finish by themselves.
 */
@Component
class StandingDown implements Follower {

    private static final Set<String> ENDS = Set.of(
            "request.completed",
            "request.closed",
            "request.rejected",
            "request.withdrawn",
            "request.joined",
            "request.voided",
            "request.deferred",
            "request.handed-over");
    private static final Set<Status> WORKED_ON =
            Set.of(Status.REGISTERED, Status.PLANNED, Status.DISPATCHED, Status.IN_PROGRESS);
    private static final Set<OrderState> AT_THE_PLACE = Set.of(OrderState.ON_SITE, OrderState.PAUSED);

    private final SharedActs requests;
    private final WorkOrders orders;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    StandingDown(SharedActs requests, WorkOrders orders, Journal journal, BookTransactions transactions, Clock clock) {
        this.requests = requests;
        this.orders = orders;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "dispatch.standing-down";
    }

    @Override
    public boolean hears(String code) {
        return ENDS.contains(code);
    }

    @Override
    public void hear(List<Line> lines) {
        lines.stream()
                .filter(line -> orders.ofRequest(line.subject().id()).stream()
                        .anyMatch(order -> order.state().isOpen()))
                .forEach(line -> transactions.in(line.book(), () -> standDown(line)));
    }

    private int standDown(Line line) {
        HeldRequest held = requests.hold(RequestId.of(line.subject().id())).orElseThrow();
        if (WORKED_ON.contains(held.status())) {
            return 0;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<NewLine> cancelled = orders.lockOfRequest(held.id().value()).stream()
                .filter(order -> order.state().isOpen() && !finishes(held, order))
                .map(order -> cancel(order, now))
                .toList();
        if (!cancelled.isEmpty()) {
            journal.append(line.book(), cancelled);
        }
        return cancelled.size();
    }

    private static boolean finishes(HeldRequest held, WorkOrder order) {
        boolean completed = held.status() == Status.COMPLETED || held.status() == Status.CONTROL;
        return completed && AT_THE_PLACE.contains(order.state());
    }

    private NewLine cancel(WorkOrder order, Instant now) {
        order.go(OrderAct.CANCEL, now);
        orders.save(order);
        return OrderLines.of(order)
                .saying("reason", CancelReason.REQUEST_ENDED)
                .line(Caller.system(CentreId.of(order.cause().centre())), order, OrderAct.CANCEL.fact(), now);
    }
}
