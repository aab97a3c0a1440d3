package ru.adsdesk.dispatch.visit;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.dispatch.crew.WorkerId;
import ru.adsdesk.dispatch.order.WorkOrderId;

/**
 * A visit agreed with the resident, or changed.
 *
 * @param from they come from; to come
 * @param to they come until; at most half a day later
 * @param reason why; the resident is told
 * @param words why, in words; personal
 * @param workOrder the work order they come for
 * @param workers who comes: the resident is told their full names; absent: all of the work order's crew
 * @param way how it was agreed
 */
@Schema(example = AgreeVisit.EXAMPLE)
public record AgreeVisit(
        @NotNull Instant from,
        @NotNull Instant to,
        @NotNull VisitReason reason,
        @Size(max = 2000) @Nullable String words,
        @Nullable WorkOrderId workOrder,
        @Size(max = 20) Set<@NotNull WorkerId> workers,
        @NotNull AgreedWay way) {

    static final String EXAMPLE = """
        {"from": "2030-01-15T15:00:00Z", "to": "2030-01-15T17:00:00Z", "reason": "REPAIR", "way": "PHONE",
         "workOrder": "019a0000-0000-7000-8000-000000000000"}\
        """;

    /** Absent means none named. */
    public AgreeVisit {
        workers = workers == null ? Set.of() : Set.copyOf(workers);
    }
}
