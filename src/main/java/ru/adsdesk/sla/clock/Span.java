package ru.adsdesk.sla.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a clock stood still.
 *
 * @param from the line that stopped time
 * @param until the line that let it run again; absent while it stands
 */
public record Span(Event from, @Nullable Event until) {

    Instant begin() {
        return from.occurredAt();
    }

    Instant end() {
        return until == null ? Instant.MAX : until.occurredAt();
    }
}
