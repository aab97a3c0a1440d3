package ru.adsdesk.sla.clock;

import java.time.ZoneId;
import java.util.List;

/**
 * Everything a subject's clocks are read from.
 *
 * @param events its lines, in any order
 * @param zone the house's zone, where windows and days are counted
 */
public record History(List<Event> events, ZoneId zone) {

    /** Copies the list. */
    public History {
        events = List.copyOf(events);
    }
}
