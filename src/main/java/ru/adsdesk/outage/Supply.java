package ru.adsdesk.outage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What decides how long an interruption may last (354 annex 1); where it is not known, the strictest limit holds.
 *
 * @param deadEnd whether hot water comes by a dead-end main (24 hours in place of 4)
 * @param sources independent sources of power: 2 allow two hours, 1 allows 24
 * @param indoor indoor temperature in whole degrees Celsius: the colder, the sooner heating is back
 */
@Embeddable
record Supply(
        @Column(name = "dead_end") @Nullable Boolean deadEnd,
        @Nullable Integer sources,
        @Nullable Integer indoor) {

    /** What was told anew over what was known. */
    Supply with(@Nullable Boolean itsDeadEnd, @Nullable Integer itsSources, @Nullable Integer itsIndoor) {
        return new Supply(
                itsDeadEnd == null ? deadEnd : itsDeadEnd,
                itsSources == null ? sources : itsSources,
                itsIndoor == null ? indoor : itsIndoor);
    }
}
