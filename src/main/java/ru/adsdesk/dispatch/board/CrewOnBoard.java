package ru.adsdesk.dispatch.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.dispatch.crew.CrewId;
import ru.adsdesk.dispatch.order.OrderState;
import ru.adsdesk.dispatch.order.WorkOrderId;
import ru.adsdesk.request.RequestId;

/**
 * A crew on the board.
 *
 * @param crew the crew
 * @param name what it is called
 * @param contractor the contractor's name, where it belongs to one
 * @param skills what it can deal with; empty: everything
 * @param onDutyUntil until when it is on duty; absent where it is not
 * @param free on duty and without anything to do: nothing given, accepted, on the way or on site
 * @param load its open work orders
 * @param current the order it is with: on site before on the way before accepted before given
 */
public record CrewOnBoard(
        CrewId crew,
        String name,
        @Nullable String contractor,
        List<String> skills,
        @Nullable Instant onDutyUntil,
        boolean free,
        int load,
        @Nullable Current current) {

    /** Copies the list. */
    public CrewOnBoard {
        skills = List.copyOf(skills);
    }

    /**
     * The order a crew is with.
     *
     * @param order the order
     * @param request its request
     * @param number the request's number and which of its orders
     * @param state where the order stands
     * @param since since when
     * @param arriveBy when they are to be there
     * @param house where, as the register writes it
     */
    public record Current(
            WorkOrderId order,
            RequestId request,
            String number,
            OrderState state,
            Instant since,
            @Nullable Instant arriveBy,
            @Nullable String house) {}
}
