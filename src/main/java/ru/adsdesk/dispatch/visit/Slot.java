package ru.adsdesk.dispatch.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A time to come.
 *
 * @param from they come from
 * @param to they come until
 */
public record Slot(Instant from, Instant to) {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final Duration NOTICE = Duration.ofHours(2);
    private static final Duration LENGTH = Duration.ofHours(2);
    private static final LocalTime WAKING = LocalTime.of(8, 0);
    private static final LocalTime SLEEPING = LocalTime.of(21, 0);
    private static final LocalTime EVE = LocalTime.of(20, 0);

    /**
     * The next time to come after a closed door: whoever was not there in the day is likelier at home in the evening, whoever
     * was not in the evening, the next morning; with two hours' notice, told in the house's time.
     */
    static Slot after(Instant closedDoor, ZoneId zone, Instant now) {
        ZonedDateTime door = closedDoor.atZone(zone);
        ZonedDateTime next = door.toLocalTime().isBefore(EVENING)
                ? door.with(EVENING)
                : door.plusDays(1).with(MORNING);
        while (next.toInstant().isBefore(now.plus(NOTICE))) {
            next = next.toLocalTime().equals(EVENING) ? next.plusDays(1).with(MORNING) : next.with(EVENING);
        }
        return new Slot(next.toInstant(), next.toInstant().plus(LENGTH));
    }

    /**
     * When the resident is to be reminded: so long before, but at no time of the house's night; then the evening before.
     * Absent where that is over already: they have only just agreed.
     */
    static @Nullable Instant reminder(Instant from, Duration before, ZoneId zone, Instant now) {
        ZonedDateTime at = from.minus(before).atZone(zone);
        ZonedDateTime fit = at;
        if (at.toLocalTime().isBefore(WAKING)) {
            fit = at.minusDays(1).with(EVE);
        } else if (at.toLocalTime().isAfter(SLEEPING)) {
            fit = at.with(EVE);
        }
        return fit.toInstant().isAfter(now) ? fit.toInstant() : null;
    }
}
