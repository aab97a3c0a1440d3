package ru.adsdesk.request;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What became of an outage, for the requests tied to it.
 *
 * @param what what
 * @param outage the outage
 * @param run which end of it this is, from 1; those tied later wait for a later one
 * @param at when
 */
record OutageEnd(What what, UUID outage, int run, Instant at) {

    /** What became of it. */
    enum What {
        /** The harm is stopped. */
        LOCALISED(Status.OPEN),
        /** It is over. */
        RESTORED(Status.OWED),
        /** It was none. */
        VOIDED(Status.OPEN);

        @SuppressWarnings("ImmutableEnumChecker") // the sets of Status cannot change
        private final Set<Status> from;

        What(Set<Status> from) {
            this.from = from;
        }

        /** The requests it concerns. */
        Set<Status> from() {
            return from;
        }

        static What of(Map<String, What> heard, String code) {
            return Objects.requireNonNull(heard.get(code), "only what was asked for is heard");
        }
    }
}
