package ru.adsdesk.dispatch.order;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.dispatch.DispatchProblem;
import ru.adsdesk.dispatch.order.OrderActs.Asked;
import ru.adsdesk.identity.AccessLog;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestId;
import ru.adsdesk.request.RequestView;

/** Where work orders (наряды) are given out and told of by those who go (416 p.13: the acts are what stops the clocks). */
@Component
public class WorkOrderDesk {

    private static final int ALL_MINE = Page.MOST;

    private final RequestDesk requests;
    private final Making making;
    private final OrderActs acts;
    private final Conflicts conflicts;
    private final WorkOrders orders;
    private final OrderSearch search;
    private final OrderViews views;
    private final Reach reach;
    private final AccessLog accesses;
    private final BookTransactions transactions;

    WorkOrderDesk(
            RequestDesk requests,
            Making making,
            OrderActs acts,
            Conflicts conflicts,
            WorkOrders orders,
            OrderSearch search,
            OrderViews views,
            Reach reach,
            AccessLog accesses,
            BookTransactions transactions) {
        this.requests = requests;
        this.making = making;
        this.acts = acts;
        this.conflicts = conflicts;
        this.orders = orders;
        this.search = search;
        this.views = views;
        this.reach = reach;
        this.accesses = accesses;
        this.transactions = transactions;
    }

    /**
     * Makes a work order and dispatches its request. Refuses, with nothing stored: {@code request.unknown},
     * {@code dispatch.version-missing}, {@code dispatch.version-conflict}, {@code work-order.request-not-open},
     * {@code work-order.to-nobody}, {@code crew.foreign}, {@code worker.foreign}, {@code idempotency.*}.
     *
     * @param version the decision version of the request the caller saw
     * @param key the {@code Idempotency-Key}
     */
    public WorkOrderView make(Caller caller, MakeWorkOrder form, @Nullable Integer version, @Nullable String key) {
        if (version == null) {
            throw DispatchProblem.VERSION_MISSING.refused();
        }
        WorkOrderId id =
                making.make(caller, requests.get(caller, form.request()), new Making.Wish(form, version, key, null));
        return get(caller, id);
    }

    /**
     * Does an act and shows the order after it. Refuses, with nothing stored: {@code work-order.unknown},
     * {@code work-order.act-not-yours}, {@code work-order.act-not-possible}, {@code dispatch.version-missing},
     * {@code dispatch.version-conflict}, times that cannot be, and what the act itself refuses. What was done offline
     * ({@code Idempotency-Key}, {@code occurredAt}, no version) and no longer fits is kept as a line and refused as
     * {@code work-order.kept-as-conflict}.
     *
     * @param version the version the caller saw; absent offline
     * @param key the {@code Idempotency-Key}
     */
    public WorkOrderView act(
            Caller caller, WorkOrderId id, OrderCommand command, @Nullable Integer version, @Nullable String key) {
        Asked asked = new Asked(id, command, version, key);
        if (version == null && !asked.isOffline() && command.act() != OrderAct.PHOTOGRAPH) {
            throw DispatchProblem.VERSION_MISSING.refused();
        }
        WorkOrder seen = seen(caller, id, asked);
        conflicts.keptBefore(caller, seen, asked).ifPresent(kept -> {
            throw kept;
        });
        try {
            return views.view(caller, transactions.in(seen.book(), () -> acts.once(caller, seen, asked)), false);
        } catch (Refused refused) {
            throw asked.isOffline() && isKept(refused) ? conflicts.keep(caller, seen, asked, refused) : refused;
        }
    }

    /** A misused key names no act of its own. */
    private static boolean isKept(Refused refused) {
        return !refused.code().code().startsWith("idempotency.");
    }

    /** What was done offline on an order that was theirs once is heard, so that it can be kept. */
    private WorkOrder seen(Caller caller, WorkOrderId id, Asked asked) {
        return orders.find(id.value())
                .filter(order -> reach.shows(caller, order) || (asked.isOffline() && acts.wereTheirs(caller, order)))
                .orElseThrow(DispatchProblem.ORDER_UNKNOWN::refused);
    }

    /** One. Refuses {@code work-order.unknown}. */
    public WorkOrderView get(Caller caller, WorkOrderId id) {
        WorkOrder order = orders.find(id.value())
                .filter(found -> reach.shows(caller, found))
                .orElseThrow(DispatchProblem.ORDER_UNKNOWN::refused);
        accesses.note(caller, "work-order.read", "work-order", id.value());
        return views.view(caller, order, true);
    }

    /**
     * The request and crew of an order the caller may see, for what else is agreed about it. Refuses
     * {@code work-order.unknown}.
     */
    public Found find(Caller caller, WorkOrderId id) {
        WorkOrder order = orders.find(id.value())
                .filter(found -> reach.shows(caller, found))
                .orElseThrow(DispatchProblem.ORDER_UNKNOWN::refused);
        return new Found(order.request(), order.team().crew(), order.team().worker());
    }

    /**
     * What an order is for and who goes.
     *
     * @param request the request
     * @param crew the crew
     * @param worker the worker, where one is named
     */
    public record Found(
            RequestId request,
            @Nullable UUID crew,
            @Nullable UUID worker) {}

    /** A page of those the caller may see, oldest first. */
    @Transactional(readOnly = true)
    public Page<WorkOrderView> list(Caller caller, OrderQuery query) {
        int limit = Page.limit(query.limit());
        accesses.note(caller, "work-order.search", "search", null);
        return Page.of(
                views.views(caller, stored(search.ids(caller, query, limit + 1)), false), limit, WorkOrderView::id);
    }

    /** Those of a request the caller was shown, as many as a page holds, oldest first. */
    @Transactional(readOnly = true)
    public List<WorkOrderView> list(Caller caller, RequestView shown) {
        OrderQuery its = new OrderQuery(shown.id().value(), null, null, null, Page.MOST);
        accesses.note(caller, "work-order.search", "search", null);
        return views.views(caller, shown, stored(search.ids(caller, its, Page.MOST)));
    }

    /** The open orders of the caller as one who goes out, with all that is needed at the place without a network. */
    @Transactional(readOnly = true)
    public Page<WorkOrderView> mine(Caller caller) {
        accesses.note(caller, "work-order.mine", "search", null);
        if (reach.own(caller).isEmpty()) {
            return new Page<>(List.of(), null);
        }
        OrderQuery open = new OrderQuery(null, null, null, null, ALL_MINE);
        return new Page<>(views.views(caller, stored(search.ids(caller, open, ALL_MINE)), true), null);
    }

    private List<WorkOrder> stored(List<UUID> ids) {
        Map<UUID, WorkOrder> byId = orders.list(ids).stream()
                .collect(Collectors.toMap(order -> order.orderId().value(), Function.identity()));
        return ids.stream()
                .map(byId::get)
                .flatMap(found -> Optional.ofNullable(found).stream())
                .map(Objects::requireNonNull)
                .toList();
    }
}
