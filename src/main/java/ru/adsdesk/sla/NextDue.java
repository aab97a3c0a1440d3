package ru.adsdesk.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The open clock of a subject that is due first, or was.
 *
 * @param norm the norm
 * @param from from which instant it counts
 * @param dueAt when it is due
 */
public record NextDue(String norm, Instant from, Instant dueAt) {

    private static final int LAST_WARNING = 80;

    /** When the last warning before the due instant falls: four fifths of the limit. */
    public Instant warnAt() {
        Duration limit = Duration.between(from, dueAt);
        return from.plus(limit.multipliedBy(LAST_WARNING).dividedBy(100)).truncatedTo(ChronoUnit.MILLIS);
    }
}
