package ru.adsdesk.dispatch.order;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.DispatchProblem;
import ru.adsdesk.dispatch.order.OrderDeciding.Decided;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Idempotency;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.request.HeldRequest;
import ru.adsdesk.request.SharedActs;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does an act on a work order within a transaction: the request's row is taken before the order's, and the order's line and
 * the request's are appended together.
 */
@Component
class OrderActs {

    private final SharedActs requests;
    private final WorkOrders orders;
    private final OrderHands hands;
    private final OrderDeciding deciding;
    private final RequestEffects effects;
    private final Doorstep doorstep;
    private final AssignmentTable assignments;
    private final Idempotency idempotency;
    private final Journal journal;
    private final JsonMapper json;
    private final Clock clock;

    OrderActs(
            SharedActs requests,
            WorkOrders orders,
            OrderHands hands,
            OrderDeciding deciding,
            RequestEffects effects,
            Doorstep doorstep,
            AssignmentTable assignments,
            Idempotency idempotency,
            Journal journal,
            JsonMapper json,
            Clock clock) {
        this.requests = requests;
        this.orders = orders;
        this.hands = hands;
        this.deciding = deciding;
        this.effects = effects;
        this.doorstep = doorstep;
        this.assignments = assignments;
        this.idempotency = idempotency;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    /**
     * An act as it was asked for.
     *
     * @param order on which order
     * @param command the act and all it has to be told
     * @param version the version the caller saw; absent offline
     * @param key the {@code Idempotency-Key}
     */
    record Asked(
            WorkOrderId order,
            OrderCommand command,
            @Nullable Integer version,
            @Nullable String key) {

        /** Done without a network and told now: no version can be known, the key and the time stand for it. */
        boolean isOffline() {
            return version == null && key != null && command.occurredAt() != null;
        }
    }

    /** Once under one key. Refuses what {@link WorkOrderDesk#act} refuses; then nothing is stored. */
    WorkOrder once(Caller caller, WorkOrder seen, Asked asked) {
        if (!claim(caller, asked)) {
            return find(seen.orderId());
        }
        HeldRequest held = requests.hold(seen.request()).orElseThrow(DispatchProblem.ORDER_UNKNOWN::refused);
        WorkOrder order = orders.lock(seen.orderId().value()).orElseThrow(DispatchProblem.ORDER_UNKNOWN::refused);
        hands.require(caller, order, asked.command().act());
        if (asked.version() != null && asked.version() != order.version()) {
            throw DispatchProblem.VERSION_CONFLICT
                    .refused()
                    .with("version", order.version())
                    .with("state", order.state());
        }
        hands.requireWay(caller, order, asked.command().act());
        journal.append(order.book(), act(caller, held, order, asked));
        return order;
    }

    /** Whether it is to be done now; false where the same call did it before. */
    boolean claim(Caller caller, Asked asked) {
        OrderCommand command = asked.command();
        Optional<UUID> before = idempotency.claim(
                caller,
                "work-order." + command.act().path(),
                asked.key(),
                json.writeValueAsBytes(List.of(asked.order(), asked.version() == null ? -1 : asked.version(), command)),
                asked.order().value());
        return before.isEmpty();
    }

    private List<NewLine> act(Caller caller, HeldRequest held, WorkOrder order, Asked asked) {
        OrderCommand command = asked.command();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant at = OrderDoing.happened(command.occurredAt(), order, now);
        OrderDoing doing = new OrderDoing(caller, held, order, at, now, asked.isOffline());
        Decided decided = deciding.decide(doing, command);
        order.go(command.act(), at);
        orders.save(order);
        if (command.act() == OrderAct.ASSIGN) {
            assignments.insert(order, at);
        }
        List<NewLine> lines = new ArrayList<>();
        lines.add(decided.said().line(caller, order, command.act().fact(), at));
        lines.addAll(effects.of(doing, command, decided.account()));
        lines.addAll(atTheDoor(doing, command));
        return lines;
    }

    private List<NewLine> atTheDoor(OrderDoing doing, OrderCommand command) {
        WorkOrderId id = doing.order().orderId();
        return switch (command) {
            case NoEntry its -> doorstep.notLetIn(doing.caller(), doing.held(), id, its.excuse(), doing.at());
            case Finish its -> doorstep.letIn(doing.caller(), doing.held(), id, doing.at());
            default -> List.of();
        };
    }

    /** Whether an order was given to the caller before, as one who goes out. */
    boolean wereTheirs(Caller caller, WorkOrder order) {
        return hands.own(caller)
                .filter(own -> assignments.wasTheirs(order, own))
                .isPresent();
    }

    private WorkOrder find(WorkOrderId id) {
        return orders.find(id.value()).orElseThrow(DispatchProblem.ORDER_UNKNOWN::refused);
    }
}
