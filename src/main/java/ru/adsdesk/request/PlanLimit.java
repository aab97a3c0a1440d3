package ru.adsdesk.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Until when the norms let a request be planned; later only with a reason. Whoever knows the norms provides it. */
@FunctionalInterface
public interface PlanLimit {

    /**
     * The latest time a plan may name without a reason; empty where no norm limits it.
     *
     * @param norms ids of the request's norms
     * @param registeredAt its registration instant
     * @param damageAt when the damage happened
     */
    Optional<Instant> latest(List<String> norms, Instant registeredAt, Instant damageAt);
}
