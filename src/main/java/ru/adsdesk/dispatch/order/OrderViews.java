package ru.adsdesk.dispatch.order;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.crew.ContractorId;
import ru.adsdesk.dispatch.crew.CrewId;
import ru.adsdesk.dispatch.crew.Crews;
import ru.adsdesk.dispatch.crew.WorkerId;
import ru.adsdesk.dispatch.crew.Workers;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestId;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.sla.ClockView;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Shows work orders, many at once: one look each at the requests, the names, the photos and the conflicts. */
@Component
class OrderViews {

    private final RequestDesk requests;
    private final Crews crews;
    private final Workers workers;
    private final OrderPhotos photos;
    private final Conflicts conflicts;
    private final OrderHands hands;
    private final OrderSheets sheets;
    private final ObjectReader materials;

    OrderViews(
            RequestDesk requests,
            Crews crews,
            Workers workers,
            OrderPhotos photos,
            Conflicts conflicts,
            OrderHands hands,
            OrderSheets sheets,
            JsonMapper json) {
        this.requests = requests;
        this.crews = crews;
        this.workers = workers;
        this.photos = photos;
        this.conflicts = conflicts;
        this.hands = hands;
        this.sheets = sheets;
        this.materials = json.readerFor(new TypeReference<List<Material>>() {});
    }

    /** What all of a page have been looked up in. */
    private record Known(
            Map<RequestId, RequestView> requests,
            Map<UUID, String> crews,
            Map<UUID, String> workers,
            Map<UUID, WorkOrderView.Photos> photos,
            Map<UUID, List<ConflictView>> conflicts,
            Map<RequestId, OrderSheet> sheets,
            Function<WorkOrder, List<OrderAct>> possible) {}

    WorkOrderView view(Caller caller, WorkOrder order, boolean sheet) {
        return views(caller, List.of(order), sheet).getFirst();
    }

    List<WorkOrderView> views(Caller caller, List<WorkOrder> orders, boolean sheet) {
        if (orders.isEmpty()) {
            return List.of();
        }
        return views(
                caller,
                requests.listOf(
                        caller,
                        orders.stream().map(WorkOrder::request).distinct().toList()),
                orders,
                sheet);
    }

    /** Those of one request, without what is needed at the place. */
    List<WorkOrderView> views(Caller caller, RequestView theirs, List<WorkOrder> orders) {
        return orders.isEmpty() ? List.of() : views(caller, Map.of(theirs.id(), theirs), orders, false);
    }

    private List<WorkOrderView> views(
            Caller caller, Map<RequestId, RequestView> theirs, List<WorkOrder> orders, boolean sheet) {
        Known known = new Known(
                theirs,
                crews.names(ids(orders.stream().map(order -> order.team().crew()))),
                workers.names(ids(orders.stream().map(order -> order.team().worker()))),
                photos.of(orders),
                conflicts.of(orders),
                sheet ? sheets.of(caller, theirs.values()) : Map.of(),
                hands.possible(caller));
        return orders.stream().map(order -> view(order, known)).toList();
    }

    private static Collection<UUID> ids(Stream<@Nullable UUID> ids) {
        return ids.filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    private WorkOrderView view(WorkOrder order, Known known) {
        RequestView request = Objects.requireNonNull(known.requests().get(order.request()), "an order has its request");
        UUID id = order.orderId().value();
        Team team = order.team();
        return new WorkOrderView(
                order.orderId(),
                order.book(),
                request.number() + "/" + order.cause().seq(),
                order.request(),
                order.state(),
                order.version(),
                team.crew() == null
                        ? null
                        : new WorkOrderView.Crew(
                                CrewId.of(team.crew()), known.crews().getOrDefault(team.crew(), "")),
                team.worker() == null
                        ? null
                        : new WorkOrderView.Worker(
                                WorkerId.of(team.worker()), known.workers().getOrDefault(team.worker(), "")),
                team.contractor() == null ? null : ContractorId.of(team.contractor()),
                request.kind(),
                request.kindName(),
                request.urgency(),
                request.address(),
                order.task().task(),
                order.task().materials(),
                order.arriveBy(),
                due(request),
                times(order),
                Objects.requireNonNull(known.photos().get(id), "every order was asked for its photos"),
                result(order),
                order.declines(),
                known.conflicts().getOrDefault(id, List.of()),
                known.possible().apply(order).stream().map(OrderAct::path).toList(),
                known.sheets().get(order.request()));
    }

    private static @Nullable Instant due(RequestView request) {
        return request.clocks().stream()
                .filter(clock -> clock.state().isOpen())
                .map(ClockView::dueAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static WorkOrderView.Times times(WorkOrder order) {
        Moments its = order.moments();
        return new WorkOrderView.Times(
                its.createdAt,
                its.assignedAt,
                its.acceptedAt,
                its.onTheWayAt,
                its.onSiteAt,
                its.localisedAt,
                its.doneAt,
                order.changedAt());
    }

    private WorkOrderView.@Nullable Result result(WorkOrder order) {
        Outcome its = order.outcome();
        if (order.state() != OrderState.DONE) {
            return null;
        }
        List<Material> spent = its.spent == null ? List.of() : materials.readValue(its.spent);
        return new WorkOrderView.Result(its.work, its.volume, spent, its.minutes, its.goesOn);
    }
}
