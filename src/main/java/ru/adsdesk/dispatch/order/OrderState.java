package ru.adsdesk.dispatch.order;

import java.util.EnumSet;
import java.util.Set;

/** Where a work order stands. */
public enum OrderState {
    /** Given to a crew or worker who has not answered yet. */
    ASSIGNED,
    /** They accepted it. */
    ACCEPTED,
    /** They set out. */
    ON_THE_WAY,
    /** They are there. */
    ON_SITE,
    /** The work is interrupted; they go on with it later. */
    PAUSED,
    /** They declined it: it waits for somebody else. */
    DECLINED,
    /** Nobody let them in: it waits for another time. */
    NO_ACCESS,
    /** The work is done. */
    DONE,
    /** It is not needed any more. */
    CANCELLED;

    /** Still to be worked on. */
    public static final Set<OrderState> OPEN = Set.copyOf(EnumSet.complementOf(EnumSet.of(DONE, CANCELLED)));

    /** Whether it is still to be worked on. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
