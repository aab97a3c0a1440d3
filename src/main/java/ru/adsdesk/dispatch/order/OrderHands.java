package ru.adsdesk.dispatch.order;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
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
        return possible(caller).apply(order);
    }

    /** The same of many orders; one look at who the caller is. */
    Function<WorkOrder, List<OrderAct>> possible(Caller caller) {
        BiPredicate<WorkOrder, OrderAct> mayTouch = mayTouch(caller);
        return order -> Arrays.stream(OrderAct.values())
                .filter(act -> act.from().contains(order.state()) && mayTouch.test(order, act))
                .toList();
    }

    /** Refuses {@code work-order.act-not-yours}. */
    void require(Caller caller, WorkOrder order, OrderAct act) {
        if (!mayTouch(caller).test(order, act)) {
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

    private BiPredicate<WorkOrder, OrderAct> mayTouch(Caller caller) {
        if (DESK.contains(caller.role())) {
            return (order, act) -> true;
        }
        Predicate<WorkOrder> theirs = caller.role() == Role.EXECUTOR ? reach.shown(caller) : order -> false;
        return (order, act) -> act.isCrews() && theirs.test(order);
    }
}
