package ru.adsdesk.sla.norm;

import java.util.Set;

/**
 * When a clock may stand still. The norms of 416 p.13 have none.
 *
 * @param from the fact that stops time
 * @param until the fact that lets it run again
 * @param reasons the fact {@code "reason"} the first must carry; any, where empty
 */
public record Pauses(FactPattern from, FactPattern until, Set<String> reasons) {

    /** Copies the set. */
    public Pauses {
        reasons = Set.copyOf(reasons);
    }

    /** Whether this reason may stop the clock. */
    public boolean allows(String reason) {
        return reasons.isEmpty() || reasons.contains(reason);
    }
}
