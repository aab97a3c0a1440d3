package ru.adsdesk.dispatch.demo;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.crew.CrewId;
import ru.adsdesk.dispatch.order.Accept;
import ru.adsdesk.dispatch.order.Arrive;
import ru.adsdesk.dispatch.order.MakeWorkOrder;
import ru.adsdesk.dispatch.order.OrderCommand;
import ru.adsdesk.dispatch.order.OrderQuery;
import ru.adsdesk.dispatch.order.WorkOrderDesk;
import ru.adsdesk.dispatch.order.WorkOrderView;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.request.KindCode;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestQuery;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.request.Status;

/** Gives the demonstration's crews something to do: the leak accepted, the dark entrance being worked on. */
@Component
class DemoOrders {

    private final RequestDesk requests;
    private final WorkOrderDesk orders;

    DemoOrders(RequestDesk requests, WorkOrderDesk orders) {
        this.requests = requests;
        this.orders = orders;
    }

    void give(Caller desk, CrewId plumbers, CrewId electricians) {
        give(
                desk,
                plumbers,
                Status.DISPATCHED,
                "cold-water.leak",
                "Заменить участок стояка в ванной, проверить соседей снизу",
                new Accept(null, null));
        give(
                desk,
                electricians,
                Status.IN_PROGRESS,
                "electricity.light-entrance",
                "Восстановить освещение на пятом этаже второго подъезда",
                new Accept(null, null),
                new Arrive(List.of(), null, null));
    }

    private void give(Caller desk, CrewId crew, Status status, String kind, String task, OrderCommand... acted) {
        requests.list(desk, query(status, kind)).items().stream()
                .findFirst()
                .ifPresent(request -> give(desk, request, crew, task, acted));
    }

    private void give(Caller desk, RequestView request, CrewId crew, String task, OrderCommand... acted) {
        if (!orders.list(desk, new OrderQuery(request.id().value(), null, null, null, 1))
                .items()
                .isEmpty()) {
            return;
        }
        MakeWorkOrder form = new MakeWorkOrder(request.id().toString(), crew, null, task, null, null, false, false);
        WorkOrderView order = orders.make(desk, form, request.decisionVersion(), null);
        for (OrderCommand command : acted) {
            order = orders.act(desk, order.id(), command, order.version(), null);
        }
    }

    private static RequestQuery query(Status status, String kind) {
        return new RequestQuery(
                null, null, null, null, status, new KindCode(kind), null, null, null, null, null, null, 1);
    }
}
