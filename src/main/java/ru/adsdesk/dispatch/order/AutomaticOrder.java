package ru.adsdesk.dispatch.order;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.DispatchProblem;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestId;
import ru.adsdesk.request.RequestView;

/** Makes the first work order of a request by a rule. */
@Component
public class AutomaticOrder {

    private final RequestDesk requests;
    private final Making making;

    AutomaticOrder(RequestDesk requests, Making making) {
        this.requests = requests;
        this.making = making;
    }

    /** Refuses {@code work-order.request-not-open} also for a request that has a work order, made by whomever. */
    public WorkOrderId make(Caller desk, RequestId id, MakeWorkOrder form, Choice why) {
        RequestView request = requests.listOf(desk, List.of(id)).get(id);
        if (request == null) {
            throw DispatchProblem.REQUEST_NOT_OPEN.refused();
        }
        return making.make(desk, request, new Making.Wish(form, null, null, why));
    }
}
