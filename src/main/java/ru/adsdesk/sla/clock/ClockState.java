package ru.adsdesk.sla.clock;

/** Where a clock stands. */
public enum ClockState {
    /** Begun, with nothing due until a term is agreed. */
    WAITING,
    /** Running, not yet due. */
    RUNNING,
    /** Standing still, where the norm allows it. */
    PAUSED,
    /** Stopped in time. */
    MET,
    /** Still running past its due instant. */
    BREACHED,
    /** Stopped, or given up, after its due instant. */
    LATE,
    /** No longer applies, in time. */
    WITHDRAWN,
    /** Ended in time by an outcome of its own: the caller hung up. */
    ABANDONED,
    /** Could not be computed; a person has to look. */
    UNKNOWN;

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return switch (this) {
            case WAITING, RUNNING, PAUSED, BREACHED, UNKNOWN -> true;
            case MET, LATE, WITHDRAWN, ABANDONED -> false;
        };
    }
}
