package ru.adsdesk.dispatch.order;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.DispatchProblem;
import ru.adsdesk.dispatch.order.TeamChoice.Chosen;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Idempotency;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.request.HeldRequest;
import ru.adsdesk.request.KindCode;
import ru.adsdesk.request.KindsInUse;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.request.SharedActs;
import ru.adsdesk.request.act.Act;
import ru.adsdesk.request.act.Dispatch;
import ru.adsdesk.request.kind.PlanTemplates;
import tools.jackson.databind.json.JsonMapper;

/** Makes work orders: the order's line and the request's {@code dispatched} are written in one transaction. */
@Component
class Making {

    private static final int YEAR = 366;

    private final SharedActs requests;
    private final TeamChoice teams;
    private final WorkOrders orders;
    private final KindsInUse kinds;
    private final AssignmentTable assignments;
    private final Idempotency idempotency;
    private final Journal journal;
    private final BookTransactions transactions;
    private final JsonMapper json;
    private final Clock clock;

    Making(
            SharedActs requests,
            TeamChoice teams,
            WorkOrders orders,
            KindsInUse kinds,
            AssignmentTable assignments,
            Idempotency idempotency,
            Journal journal,
            BookTransactions transactions,
            JsonMapper json,
            Clock clock) {
        this.requests = requests;
        this.teams = teams;
        this.orders = orders;
        this.kinds = kinds;
        this.assignments = assignments;
        this.idempotency = idempotency;
        this.journal = journal;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What is to be made for which request.
     *
     * @param form what was asked
     * @param version the decision version of the request the caller saw; absent where the desk itself makes it
     * @param key the {@code Idempotency-Key}
     * @param why what made the desk choose, where a rule did
     */
    record Wish(
            MakeWorkOrder form,
            @Nullable Integer version,
            @Nullable String key,
            @Nullable Choice why) {}

    WorkOrderId make(Caller caller, RequestView request, Wish wish) {
        Chosen chosen = teams.choose(
                caller, request.book(), wish.form().crew(), wish.form().worker());
        WorkOrderId id = WorkOrderId.next();
        byte[] body = json.writeValueAsBytes(List.of(request.id(), wish.form()));
        UUID made = transactions.in(request.book(), () -> {
            Optional<UUID> before = idempotency.claim(caller, "work-order.make", wish.key(), body, id.value());
            if (before.isEmpty()) {
                HeldRequest held = requests.hold(request.id()).orElseThrow(DispatchProblem.REQUEST_NOT_OPEN::refused);
                journal.append(held.book(), make(caller, held, id, chosen, wish));
            }
            return before.orElse(id.value());
        });
        return WorkOrderId.of(made);
    }

    private List<NewLine> make(Caller caller, HeldRequest held, WorkOrderId id, Chosen chosen, Wish wish) {
        if (wish.version() != null && wish.version() != held.decisionVersion()) {
            throw DispatchProblem.VERSION_CONFLICT.refused().with("requestVersion", held.decisionVersion());
        }
        boolean sent =
                wish.why() != null && !orders.ofRequest(held.id().value()).isEmpty();
        if (sent || !held.allows(Act.DISPATCH)) {
            throw DispatchProblem.REQUEST_NOT_OPEN.refused().with("status", held.status());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        WorkOrder order = order(caller, held, id, chosen.team(), wish.form(), now);
        NewLine dispatched = requests.act(caller, held, new Dispatch(chosen.account(), null, null));
        orders.save(order);
        assignments.insert(order, now);
        return List.of(assigned(caller, held, order, wish, now), dispatched);
    }

    private WorkOrder order(
            Caller caller, HeldRequest held, WorkOrderId id, Team team, MakeWorkOrder form, Instant now) {
        int seq = orders.ofRequest(held.id().value()).size() + 1;
        WorkOrder.Cause cause = new WorkOrder.Cause(
                caller.scope().centre().value(),
                held.id().value(),
                seq,
                held.house().map(HouseId::value).orElse(null),
                held.kind().map(KindCode::value).orElse(null));
        boolean photos = demandsPhotos(caller, held);
        WorkOrder.Task task = new WorkOrder.Task(
                present(form.task()),
                present(form.materials()),
                form.beforePhotos() == null ? photos : form.beforePhotos(),
                form.afterPhotos() == null ? photos : form.afterPhotos());
        WorkOrder.Key key = new WorkOrder.Key(held.book().value(), id.value());
        return new WorkOrder(key, cause, task, team, arriveBy(held, form.arriveBy(), now), now);
    }

    /** As the plan of the kind says. */
    private boolean demandsPhotos(Caller caller, HeldRequest held) {
        return held.kind()
                .flatMap(kinds.of(caller.scope().centre())::find)
                .map(kind -> PlanTemplates.of(kind).photos())
                .orElse(false);
    }

    /** What the desk plans itself may have passed meanwhile; then nothing is said of when they are to be there. */
    private static @Nullable Instant arriveBy(HeldRequest held, @Nullable Instant asked, Instant now) {
        if (asked != null) {
            return real(asked, now);
        }
        Instant planned = held.comingAt();
        return planned != null && planned.isAfter(now) ? planned : null;
    }

    /** Refuses {@code work-order.arrival-unreal}. */
    static Instant real(Instant asked, Instant now) {
        if (!asked.isAfter(now) || asked.isAfter(now.plus(YEAR, ChronoUnit.DAYS))) {
            throw DispatchProblem.ARRIVAL_UNREAL.at("arriveBy");
        }
        return asked.truncatedTo(ChronoUnit.MILLIS);
    }

    private static NewLine assigned(Caller caller, HeldRequest held, WorkOrder order, Wish wish, Instant now) {
        OrderLines said = toWhom(OrderLines.of(order), order)
                .saying("owner", held.owner().map(AccountId::toString).orElse(null))
                .saying("beforePhotos", order.task().beforePhotos() ? Boolean.TRUE : null)
                .saying("afterPhotos", order.task().afterPhotos() ? Boolean.TRUE : null)
                .keeping("task", order.task().task())
                .keeping("materials", order.task().materials());
        if (wish.why() != null) {
            said.saying("rule", wish.why().rule()).saying("why", wish.why().why());
        }
        return said.line(caller, order, OrderAct.ASSIGN.fact(), now);
    }

    /** Crew, worker, contractor and when they are to be there. */
    static OrderLines toWhom(OrderLines said, WorkOrder order) {
        return said.saying("crew", order.team().crew())
                .saying("worker", order.team().worker())
                .saying("contractor", order.team().contractor())
                .saying("arriveBy", order.arriveBy());
    }

    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
