package ru.adsdesk.sla.norm;

import java.time.LocalTime;

/**
 * The hours of the house's day in which a clock runs; it stands still outside them.
 *
 * @param from first minute of the day, included
 * @param until last minute of the day, excluded; after {@code from}
 */
public record Window(LocalTime from, LocalTime until) {

    /** Refuses an empty or backward window. */
    public Window {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("an impossible window: " + from + "–" + until);
        }
    }

    /** Reads {@code 08:00-23:00}. */
    public static Window parse(String text) {
        String[] ends = text.split("-", 2);
        if (ends.length != 2) {
            throw new IllegalArgumentException("an impossible window: " + text);
        }
        return new Window(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
    }

    @Override
    public String toString() {
        return from + "–" + until;
    }
}
