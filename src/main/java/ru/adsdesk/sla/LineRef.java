package ru.adsdesk.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.sla.clock.Event;

/**
 * A line an explanation points at.
 *
 * @param line its number in the book
 * @param code frozen fact code
 * @param occurredAt when it happened
 * @param recordedAt when it was written
 * @param lateEntered whether it was written well after it happened
 * @param actor who did it, {@code KIND:id}
 */
public record LineRef(
        long line, String code, Instant occurredAt, Instant recordedAt, boolean lateEntered, String actor) {

    static LineRef of(Event event) {
        return new LineRef(
                event.no(), event.code(), event.occurredAt(), event.recordedAt(), event.lateEntered(), event.actor());
    }

    static @Nullable LineRef ofNullable(@Nullable Event event) {
        return event == null ? null : of(event);
    }
}
