package ru.adsdesk.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When a resident wants to hear nothing; over midnight where it ends before it begins.
 *
 * @param from its beginning, in the house's zone
 * @param to its end, another time than the beginning
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /** The instant itself where one may be told then, else the end of the quiet it falls in. */
    Instant after(Instant at, ZoneId zone) {
        ZonedDateTime there = at.atZone(zone);
        LocalTime time = there.toLocalTime();
        boolean overMidnight = to.isBefore(from);
        boolean quiet =
                overMidnight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        return quiet ? next(there, to).toInstant() : at;
    }

    /** The next time a clock there shows this. */
    static ZonedDateTime next(ZonedDateTime there, LocalTime time) {
        ZonedDateTime today = there.with(time);
        return today.isAfter(there) ? today : today.plusDays(1);
    }
}
