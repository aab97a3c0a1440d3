package ru.adsdesk.dispatch.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.request.HeldRequest;
import ru.adsdesk.request.SharedActs;
import ru.adsdesk.request.act.Act;
import ru.adsdesk.request.act.ActOrder;
import ru.adsdesk.request.act.Complete;
import ru.adsdesk.request.act.Dispatch;
import ru.adsdesk.request.act.ExcuseNorm;
import ru.adsdesk.request.act.Localiser;
import ru.adsdesk.sla.ClockView;
import ru.adsdesk.sla.Clocks;

/**
 * What an act on a work order does to its request: dispatched, arrived, localised, completed, excused. What the request's own
 * graph does not allow any more (it was completed meanwhile) is left out; the order's line stands by itself.
 */
@Component
class RequestEffects {

    /** These ask that somebody is told or answered; a closed door is no excuse. */
    private static final Set<String> NOT_AT_THE_PLACE =
            Set.of("inform_plan", "slip_inform", "appeal_reply", "quality_reply", "gas_smell");

    private final SharedActs requests;
    private final WorkOrders orders;
    private final Clocks clocks;

    RequestEffects(SharedActs requests, WorkOrders orders, Clocks clocks) {
        this.requests = requests;
        this.orders = orders;
        this.clocks = clocks;
    }

    /** The lines of what was done to the request, still to be appended. */
    List<NewLine> of(OrderDoing doing, OrderCommand command, @Nullable AccountId account) {
        Act act = command.act().ofRequest();
        if (act == null || !doing.held().allows(act)) {
            return List.of();
        }
        return acts(doing, command, account).stream()
                .map(order -> requests.act(doing.caller(), doing.held(), order))
                .toList();
    }

    private List<ActOrder> acts(OrderDoing doing, OrderCommand command, @Nullable AccountId account) {
        Instant at = doing.at();
        return switch (command) {
            case Assign its -> List.of(new Dispatch(account, null, at));
            case Arrive its -> List.of(new ru.adsdesk.request.act.Arrive(null, at));
            case Localise its -> List.of(new ru.adsdesk.request.act.Localise(Localiser.CREW, null, at));
            case NoEntry its -> excuses(doing, its);
            case Finish its -> isLast(doing) ? List.of(new Complete(null, at)) : List.of();
            case Accept its -> List.of();
            case Decline its -> List.of();
            case SetOut its -> List.of();
            case Photograph its -> List.of();
            case Pause its -> List.of();
            case Cancel its -> List.of();
        };
    }

    /** Every norm whose clock still runs and that asks for work at the place (416: an excuse stops no clock). */
    private List<ActOrder> excuses(OrderDoing doing, NoEntry order) {
        HeldRequest held = doing.held();
        UUID id = held.id().value();
        List<ActOrder> excuses = new ArrayList<>();
        clocks.list(List.of(held.book()), List.of(id)).getOrDefault(id, List.of()).stream()
                .filter(clock -> clock.state().isOpen() && !NOT_AT_THE_PLACE.contains(clock.norm()))
                .map(ClockView::norm)
                .distinct()
                .forEach(norm -> excuses.add(new ExcuseNorm(norm, order.excuse(), null, doing.at())));
        return excuses;
    }

    private boolean isLast(OrderDoing doing) {
        return !doing.order().outcome().goesOn
                && orders.ofRequest(doing.held().id().value()).stream()
                        .noneMatch(other -> other.state().isOpen());
    }
}
