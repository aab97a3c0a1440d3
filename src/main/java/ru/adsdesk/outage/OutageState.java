package ru.adsdesk.outage;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where an outage stands. */
public enum OutageState {
    /** A planned shutdown that has not begun. */
    PLANNED,
    /** It goes on. */
    OPEN,
    /** The harm is stopped; the trouble goes on. */
    LOCALISED,
    /** It is over. */
    ENDED,
    /** Entered by mistake, or cancelled. */
    VOIDED;

    /** Where it is not over. */
    public static final Set<OutageState> LIVE = Collections.unmodifiableSet(EnumSet.of(PLANNED, OPEN, LOCALISED));

    /** Whether it is still to come or goes on. */
    public boolean isLive() {
        return LIVE.contains(this);
    }
}
