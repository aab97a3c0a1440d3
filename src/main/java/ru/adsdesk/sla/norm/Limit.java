package ru.adsdesk.sla.norm;

import java.time.Duration;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How long a norm allows. */
public sealed interface Limit {

    /** A time counted in minutes and hours, within the norm's window where it has one. */
    record Within(Duration time) implements Limit {}

    /** Calendar days: the same local time so many days on, in the house's zone. */
    record CalendarDays(int days) implements Limit {}

    /** Working days: the end of the n-th working day after the day it began, in the house's zone. */
    record WorkingDays(int days) implements Limit {}

    /** Counted back: the end of the n-th working day before the instant a fact of the start names. */
    record WorkingDaysBefore(int days, String field) implements Limit {}

    /** The instant a fact of the start names. */
    record AtFact(String field) implements Limit {}

    /** Nothing is due until a term is agreed; see {@link Agreed}. */
    record UntilAgreed() implements Limit {}

    /** By a measured number: the limit of the highest band that does not exceed it, the strictest where nothing was measured. */
    record Banded(String field, NavigableMap<Integer, Duration> bands) implements Limit {

        /** Copies the bands. */
        public Banded {
            bands = new TreeMap<>(bands);
        }

        /** The limit for a measured number. */
        public Duration of(int measured) {
            var band = bands.floorEntry(measured);
            return band == null ? bands.firstEntry().getValue() : band.getValue();
        }

        /** The strictest limit: what holds until somebody measures. */
        public Duration strictest() {
            return bands.values().stream().min(Duration::compareTo).orElseThrow();
        }
    }
}
