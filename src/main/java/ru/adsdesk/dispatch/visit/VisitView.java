package ru.adsdesk.dispatch.visit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.dispatch.crew.WorkerId;
import ru.adsdesk.dispatch.order.WorkOrderId;
import ru.adsdesk.request.RequestId;

/**
 * A visit.
 *
 * @param id its id
 * @param request the request
 * @param workOrder the work order they come for
 * @param from they come from
 * @param to they come until
 * @param zone where its time is told
 * @param reason why
 * @param words why, in words
 * @param workers who comes
 * @param way how it was agreed
 * @param state agreed, or how it ended
 * @param version what {@code If-Match} names
 * @param agreedAt when it was agreed last
 * @param remindAt when the resident is to be reminded; absent where it is too soon for that
 * @param remindedAt when the reminder fell due
 * @param endedAt when it ended
 */
public record VisitView(
        VisitId id,
        RequestId request,
        @Nullable WorkOrderId workOrder,
        Instant from,
        Instant to,
        String zone,
        VisitReason reason,
        @Nullable String words,
        List<Comer> workers,
        AgreedWay way,
        VisitState state,
        int version,
        Instant agreedAt,
        @Nullable Instant remindAt,
        @Nullable Instant remindedAt,
        @Nullable Instant endedAt) {

    /** Copies the list. */
    public VisitView {
        workers = List.copyOf(workers);
    }

    /** Who comes. */
    public record Comer(WorkerId id, String name) {}
}
