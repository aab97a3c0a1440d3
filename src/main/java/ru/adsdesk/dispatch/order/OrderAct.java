package ru.adsdesk.dispatch.order;

import static ru.adsdesk.dispatch.order.OrderState.ACCEPTED;
import static ru.adsdesk.dispatch.order.OrderState.ASSIGNED;
import static ru.adsdesk.dispatch.order.OrderState.CANCELLED;
import static ru.adsdesk.dispatch.order.OrderState.DECLINED;
import static ru.adsdesk.dispatch.order.OrderState.DONE;
import static ru.adsdesk.dispatch.order.OrderState.NO_ACCESS;
import static ru.adsdesk.dispatch.order.OrderState.ON_SITE;
import static ru.adsdesk.dispatch.order.OrderState.ON_THE_WAY;
import static ru.adsdesk.dispatch.order.OrderState.OPEN;
import static ru.adsdesk.dispatch.order.OrderState.PAUSED;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.request.act.Act;

/**
 * What can be done to a work order: the transition graph. Each act has one address, leaves one line, says from where to where
 * it leads, and which act of the request happens with it, in the same transaction.
 */
public enum OrderAct {
    /** Given to a crew or worker, or to another one. */
    ASSIGN("assign", "work-order.assigned", false, ASSIGNED, OPEN, Act.DISPATCH),
    /** They will do it. */
    ACCEPT("accept", "work-order.accepted", true, ACCEPTED, Set.of(ASSIGNED), null),
    /** They will not, with a reason. */
    DECLINE("decline", "work-order.declined", true, DECLINED, Set.of(ASSIGNED, ACCEPTED), null),
    /** They set out. */
    SET_OUT(
            "on-the-way",
            "work-order.on-the-way",
            true,
            ON_THE_WAY,
            Set.of(ASSIGNED, ACCEPTED, PAUSED, NO_ACCESS),
            null),
    /** They are there; the work goes on where it was interrupted. */
    ARRIVE(
            "on-site",
            "work-order.on-site",
            true,
            ON_SITE,
            Set.of(ASSIGNED, ACCEPTED, ON_THE_WAY, PAUSED, NO_ACCESS),
            Act.ARRIVE),
    /** They stopped the harm (416 p.13): neither arrival nor repair. */
    LOCALISE("localise", "work-order.localised", true, ON_SITE, Set.of(ON_SITE), Act.LOCALISE),
    /** They took photos. */
    PHOTOGRAPH("photograph", "work-order.photographed", true, null, Set.of(ON_SITE, PAUSED, NO_ACCESS, DONE), null),
    /** The work is interrupted, with a reason. */
    PAUSE("pause", "work-order.paused", true, PAUSED, Set.of(ACCEPTED, ON_THE_WAY, ON_SITE), null),
    /** Nobody was at home, or access was refused: the visit ends; excuses the request's norms and stops no clock. */
    NO_ENTRY("no-access", "work-order.no-access", true, NO_ACCESS, Set.of(ON_THE_WAY, ON_SITE), Act.EXCUSE),
    /** The work is done; the last open order of a request completes it. */
    FINISH("done", "work-order.done", true, DONE, Set.of(ON_SITE), Act.COMPLETE),
    /** It is not needed any more. */
    CANCEL("cancel", "work-order.cancelled", false, CANCELLED, OPEN, null);

    private final String path;
    private final String fact;
    private final boolean crews;
    private final @Nullable OrderState to;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of and Set.copyOf
    private final Set<OrderState> from;

    private final @Nullable Act requests;

    OrderAct(
            String path,
            String fact,
            boolean crews,
            @Nullable OrderState to,
            Set<OrderState> from,
            @Nullable Act requests) {
        this.path = path;
        this.fact = fact;
        this.crews = crews;
        this.to = to;
        this.from = from;
        this.requests = requests;
    }

    /** The last part of its address: {@code POST /api/work-orders/{id}/accept}. */
    @JsonValue
    public String path() {
        return path;
    }

    /** Frozen code of the line it leaves. */
    public String fact() {
        return fact;
    }

    /** Whether those who go out do it (the desk may for them, by telephone); otherwise only the desk. */
    public boolean isCrews() {
        return crews;
    }

    /** Where it may be done. */
    public Set<OrderState> from() {
        return from;
    }

    /** Where it leads from a state it may be done in. */
    public OrderState next(OrderState state) {
        return to == null ? state : to;
    }

    /** The act of the request that happens with it, where there is one and the request's own graph allows it. */
    public @Nullable Act ofRequest() {
        return requests;
    }
}
