package ru.adsdesk.intake.call;

/** The duty to call back whoever was not answered (416 p.13). */
public enum DutyState {
    /** Somebody is still to be talked to. */
    OPEN,
    /** A further missed call of the same caller; the first one's duty runs. */
    JOINED,
    /** Done by a spoken contact. */
    CALLED_BACK,
    /** Done by a message the caller left. */
    MESSAGE_TAKEN,
    /** Closed by a person for a stated reason. */
    CLOSED
}
