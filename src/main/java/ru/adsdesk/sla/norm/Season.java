package ru.adsdesk.sla.norm;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The part of the year in which a norm applies; may span the new year.
 *
 * @param from first day, included
 * @param until last day, included
 */
public record Season(MonthDay from, MonthDay until) {

    /** Reads {@code 10-15..04-14}. */
    public static Season parse(String text) {
        String[] ends = text.split("\\.\\.", 2);
        if (ends.length != 2) {
            throw new IllegalArgumentException("not a season: " + text);
        }
        return new Season(MonthDay.parse("--" + ends[0].strip()), MonthDay.parse("--" + ends[1].strip()));
    }

    /** Whether a day lies in it. */
    public boolean has(LocalDate day) {
        MonthDay it = MonthDay.from(day);
        boolean notBefore = !it.isBefore(from);
        boolean notAfter = !it.isAfter(until);
        return from.isAfter(until) ? notBefore || notAfter : notBefore && notAfter;
    }

    @Override
    public String toString() {
        return from + ".." + until;
    }
}
