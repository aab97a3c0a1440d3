package ru.adsdesk.dispatch.order;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.DispatchProblem;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Role;

/** Who may do what to a work order now: those it is given to, and the desk for them. */
@Component
class OrderHands {

    private static final Set<Role> DESK = Set.of(Role.DISPATCHER, Role.SENIOR, Role.ADMINISTRATOR);

    private final Reach reach;

    OrderHands(Reach reach) {
        this.reach = reach;
    }

    /** What is the caller's own as one who goes out. */
    Optional<Reach.Own> own(Caller caller) {
        return reach.own(caller);
    }

    /** In the order of the graph. */
    List<OrderAct> possible(Caller caller, WorkOrder order) {
        return Arrays.stream(OrderAct.values())
                .filter(act -> act.from().contains(order.state()) && mayTouch(caller, order, act))
                .toList();
    }

    /** Refuses {@code work-order.act-not-yours}. */
    void require(Caller caller, WorkOrder order, OrderAct act) {
        if (!mayTouch(caller, order, act)) {
            throw DispatchProblem.ACT_NOT_YOURS.refused();
        }
    }

    /** Refuses {@code work-order.act-not-possible}, saying where it stands and what is possible instead. */
    void requireWay(Caller caller, WorkOrder order, OrderAct act) {
        if (!act.from().contains(order.state())) {
            String state = order.state().name();
            throw DispatchProblem.ACT_NOT_POSSIBLE
                    .refused(act.path(), new DefaultMessageSourceResolvable("work-order.state." + state))
                    .with("act", act.path())
                    .with("state", state)
                    .with(
                            "possible",
                            possible(caller, order).stream().map(OrderAct::path).toList());
        }
    }

    private boolean mayTouch(Caller caller, WorkOrder order, OrderAct act) {
        return DESK.contains(caller.role())
                || (act.isCrews() && caller.role() == Role.EXECUTOR && reach.shows(caller, order));
    }
}
