package ru.adsdesk.request;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.adsdesk.sla.ClockView;
import ru.adsdesk.sla.Clocks;

/** Until when the norms let a request be planned; later only with a reason. */
@Component
class PlanLimit {

    /** These ask that somebody is told, not that work is done, or wait for the very term that is being planned. */
    private static final Set<String> NOT_OF_WORK = Set.of("inform_plan", "slip_inform", "minor_fault", "quality_check");

    private final Clocks clocks;

    PlanLimit(Clocks clocks) {
        this.clocks = clocks;
    }

    /** The latest time a plan may name without a reason: the last due among its running work clocks; empty without any. */
    Optional<Instant> latest(ServiceRequest request) {
        UUID id = request.requestId().value();
        return latest(clocks.list(List.of(request.book()), List.of(id)).getOrDefault(id, List.of()));
    }

    static Optional<Instant> latest(List<ClockView> clocks) {
        return clocks.stream()
                .filter(clock -> clock.state().isOpen() && !NOT_OF_WORK.contains(clock.norm()))
                .map(ClockView::dueAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }
}
