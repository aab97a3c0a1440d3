package ru.adsdesk.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.crew.WorkerView;
import ru.adsdesk.dispatch.crew.Workers;
import ru.adsdesk.dispatch.order.Material;
import ru.adsdesk.dispatch.order.OrderQuery;
import ru.adsdesk.dispatch.order.OrderState;
import ru.adsdesk.dispatch.order.WorkOrderDesk;
import ru.adsdesk.dispatch.order.WorkOrderView;
import ru.adsdesk.dispatch.visit.Slot;
import ru.adsdesk.dispatch.visit.VisitDesk;
import ru.adsdesk.dispatch.visit.VisitState;
import ru.adsdesk.dispatch.visit.VisitView;
import ru.adsdesk.dispatch.visit.VisitsView;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.request.RequestClocks;

/** What work orders and visits of a request tell a form: who went, when, what was done and spent, who did not open. */
@Component
class FieldWork {

    private static final int MOST_WORKS = 30;
    private static final int MOST_MATERIALS = 40;
    private static final int MOST_WORKERS = 10;
    private static final int WORDS = 300;
    private static final int SHORT = 20;
    private static final Set<OrderState> GONE = Set.of(OrderState.CANCELLED, OrderState.DECLINED);

    private final WorkOrderDesk orders;
    private final Workers workers;
    private final VisitDesk visits;
    private final RequestClocks clocks;

    FieldWork(WorkOrderDesk orders, Workers workers, VisitDesk visits, RequestClocks clocks) {
        this.orders = orders;
        this.workers = workers;
        this.visits = visits;
        this.clocks = clocks;
    }

    /**
     * Work as the orders tell it.
     *
     * @param startedAt when the first were there
     * @param finishedAt when the last were done
     * @param works what was done
     * @param materials what was spent
     * @param workers full names of those who went
     */
    record Done(
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            List<Item> works,
            List<Item> materials,
            List<String> workers) {}

    Done done(Caller caller, RequestBrief request) {
        List<WorkOrderView> went = went(caller, request);
        Instant finished = went.stream()
                .map(order -> order.times().doneAt())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(request.times().completedAt());
        return new Done(
                went.stream()
                        .map(order -> order.times().onSiteAt())
                        .filter(Objects::nonNull)
                        .filter(at -> finished == null || !at.isAfter(finished))
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                finished,
                items(went, FieldWork::works, MOST_WORKS),
                items(went, result -> result.materials().stream().map(FieldWork::item), MOST_MATERIALS),
                names(caller, went));
    }

    /** Full names of those who went, or are to go. */
    List<String> workers(Caller caller, RequestBrief request) {
        return names(caller, went(caller, request));
    }

    /** The last closed door, by the visit agreed or what the crew noted; else an empty form: nobody at home. */
    AccessAct noAccess(Caller caller, RequestBrief request) {
        VisitsView agreed = visits.list(caller, request.id().toString());
        List<WorkOrderView> went = went(caller, request);
        Optional<VisitView> vain = agreed.items().stream()
                .filter(visit -> visit.state() == VisitState.NOBODY_HOME || visit.state() == VisitState.ACCESS_REFUSED)
                .max(Comparator.comparing(FieldWork::ended));
        Door door = vain.map(visit -> new Door(ended(visit), visit.state() == VisitState.ACCESS_REFUSED))
                .or(() -> noted(caller, request))
                .orElse(new Door(null, false));
        Slot next = next(agreed);
        return new AccessAct(
                null,
                door.refused() ? AccessAct.Reason.REFUSED : AccessAct.Reason.NOBODY_HOME,
                came(went, door.at()),
                door.at(),
                cut(purpose(vain.orElse(null), went, request), 500),
                null,
                vain.map(FieldWork::names).filter(names -> !names.isEmpty()).orElseGet(() -> names(caller, went)),
                next == null ? null : next.from(),
                next == null ? null : next.to(),
                null,
                List.of());
    }

    /** A closed door. */
    private record Door(@Nullable Instant at, boolean refused) {}

    private Optional<Door> noted(Caller caller, RequestBrief request) {
        return clocks.explain(caller, request.id().toString()).stream()
                .flatMap(clock -> clock.excuses().stream())
                .max(Comparator.comparing(excuse -> excuse.line().occurredAt()))
                .map(excuse -> new Door(excuse.line().occurredAt(), "ACCESS_REFUSED".equals(excuse.excuse())));
    }

    private static Instant ended(VisitView visit) {
        return visit.endedAt() == null ? visit.from() : visit.endedAt();
    }

    private static List<String> names(VisitView visit) {
        return visit.workers().stream()
                .map(VisitView.Comer::name)
                .limit(MOST_WORKERS)
                .toList();
    }

    private List<WorkOrderView> went(Caller caller, RequestBrief request) {
        return orders.list(caller, new OrderQuery(request.id().value(), null, null, null, Page.MOST)).items().stream()
                .filter(order -> !GONE.contains(order.state()))
                .toList();
    }

    private static @Nullable Instant came(List<WorkOrderView> went, @Nullable Instant left) {
        return went.stream()
                .map(order -> order.times().onSiteAt())
                .filter(Objects::nonNull)
                .filter(at -> left == null || !at.isAfter(left))
                .max(Comparator.naturalOrder())
                .orElse(left);
    }

    private static @Nullable String purpose(@Nullable VisitView vain, List<WorkOrderView> went, RequestBrief request) {
        return Stream.concat(
                        Stream.ofNullable(vain == null ? null : vain.words()),
                        Stream.concat(
                                went.stream().map(WorkOrderView::task).filter(Objects::nonNull),
                                Stream.ofNullable(request.kindName())))
                .findFirst()
                .orElse(null);
    }

    /** The time agreed already, else the one to propose. */
    private static @Nullable Slot next(VisitsView agreed) {
        return agreed.items().stream()
                .filter(visit -> visit.state() == VisitState.AGREED)
                .min(Comparator.comparing(VisitView::from))
                .map(visit -> new Slot(visit.from(), visit.to()))
                .orElse(agreed.proposed());
    }

    private List<String> names(Caller caller, List<WorkOrderView> went) {
        Set<String> names = new LinkedHashSet<>();
        for (WorkOrderView order : went) {
            if (order.worker() != null) {
                names.add(order.worker().name());
            } else if (order.crew() != null) {
                workers.list(caller, order.crew().id(), null, MOST_WORKERS).stream()
                        .map(WorkerView::name)
                        .forEach(names::add);
            }
        }
        return names.stream().limit(MOST_WORKERS).toList();
    }

    private static List<Item> items(
            List<WorkOrderView> went, Function<WorkOrderView.Result, Stream<Item>> told, int most) {
        return went.stream()
                .map(WorkOrderView::result)
                .filter(Objects::nonNull)
                .flatMap(told)
                .limit(most)
                .toList();
    }

    /** A line or a clause is a work; how much was done stands with the only one, else after the last. */
    private static Stream<Item> works(WorkOrderView.Result result) {
        if (result.work() == null) {
            return Stream.empty();
        }
        List<Item> works = new ArrayList<>(Stream.of(result.work().split("[\\n;]"))
                .map(String::strip)
                .filter(work -> !work.isEmpty())
                .map(work -> new Item(Objects.requireNonNull(cut(work, WORDS)), null, null))
                .toList());
        String volume = result.volume();
        if (volume != null && !works.isEmpty()) {
            String last = works.removeLast().name();
            works.add(
                    works.isEmpty() && volume.length() <= SHORT
                            ? new Item(last, null, volume)
                            : new Item(Objects.requireNonNull(cut(last + ", " + volume, WORDS)), null, null));
        }
        return works.stream();
    }

    private static Item item(Material spent) {
        return new Item(spent.name(), spent.unit(), spent.quantity());
    }

    static @Nullable String cut(@Nullable String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
