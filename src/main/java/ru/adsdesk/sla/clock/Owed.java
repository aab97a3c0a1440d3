package ru.adsdesk.sla.clock;

import java.time.Instant;

/**
 * What the watcher has to write about a clock next, and not before when.
 *
 * @param what warning, breach, or a word about an earlier breach
 * @param level the warning's level; empty for the rest
 * @param at the first instant to write it
 */
public record Owed(What what, String level, Instant at) {

    /** What may be owed. */
    public enum What {
        /** A share of the limit is gone. */
        WARNING("clock.warned"),
        /** The due instant has passed. */
        BREACH("clock.breached"),
        /** A late entry shows that there was no breach. */
        BREACH_WITHDRAWN("clock.breach-withdrawn"),
        /** A late entry shows that there was one. */
        BREACH_CONFIRMED("clock.breach-confirmed");

        private final String fact;

        What(String fact) {
            this.fact = fact;
        }

        /** The frozen code of the line that says it. */
        public String fact() {
            return fact;
        }
    }

    static Owed warning(String level, Instant at) {
        return new Owed(What.WARNING, level, at);
    }

    static Owed of(What what, Instant at) {
        return new Owed(what, "", at);
    }
}
