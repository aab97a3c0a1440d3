package ru.adsdesk.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import ru.adsdesk.notification.template.Event;

/** How long a message is of use: that a crew is on its way need not be told the next morning. */
final class Usefulness {

    private static final Duration USUAL = Duration.ofDays(3);
    private static final Map<String, Duration> SHORTER = Map.of(
            Event.CREW_ON_THE_WAY.name(), Duration.ofHours(1),
            Event.VISIT_REMINDER.name(), Duration.ofHours(3));

    private Usefulness() {}

    static boolean isOver(OutboxRow row, Instant now) {
        Duration useful = SHORTER.getOrDefault(row.event(), USUAL);
        return now.isAfter(row.createdAt().plus(useful));
    }
}
