package ru.adsdesk.dispatch.visit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.DispatchProblem;
import ru.adsdesk.dispatch.crew.CrewId;
import ru.adsdesk.dispatch.crew.WorkerId;
import ru.adsdesk.dispatch.crew.WorkerView;
import ru.adsdesk.dispatch.crew.Workers;
import ru.adsdesk.dispatch.order.WorkOrderDesk;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.request.RequestId;

/** Who comes: those named, else those the work order was given to. */
@Component
class Comers {

    private static final int MOST = 20;

    private final Workers workers;
    private final WorkOrderDesk orders;

    Comers(Workers workers, WorkOrderDesk orders) {
        this.workers = workers;
        this.orders = orders;
    }

    /** Refuses {@code visit.order-foreign}, {@code worker.foreign}, {@code visit.by-nobody}. */
    List<UUID> of(Caller caller, RequestId request, AgreeVisit form) {
        WorkOrderDesk.Found order = form.workOrder() == null ? null : orders.find(caller, form.workOrder());
        if (order != null && !order.request().equals(request)) {
            throw DispatchProblem.VISIT_ORDER_FOREIGN.at("workOrder");
        }
        List<UUID> who = form.workers().isEmpty() ? of(caller, order) : named(caller, form);
        if (who.isEmpty()) {
            throw DispatchProblem.VISIT_BY_NOBODY.at("workers");
        }
        return who;
    }

    private List<UUID> named(Caller caller, AgreeVisit form) {
        form.workers().stream()
                .filter(id -> workers.find(caller, id).isEmpty())
                .findFirst()
                .ifPresent(unknown -> {
                    throw DispatchProblem.WORKER_FOREIGN.at("workers");
                });
        return form.workers().stream().map(WorkerId::value).sorted().toList();
    }

    private List<UUID> of(Caller caller, WorkOrderDesk.@Nullable Found order) {
        if (order == null) {
            return List.of();
        }
        if (order.worker() != null) {
            return List.of(order.worker());
        }
        return order.crew() == null
                ? List.of()
                : workers.list(caller, CrewId.of(order.crew()), null, MOST).stream()
                        .map(WorkerView::id)
                        .map(WorkerId::value)
                        .toList();
    }
}
