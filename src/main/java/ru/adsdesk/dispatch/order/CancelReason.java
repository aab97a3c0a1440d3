package ru.adsdesk.dispatch.order;

/** Why a work order is not needed any more. */
public enum CancelReason {
    /** It was made by mistake. */
    MISTAKE,
    /** Others do the work. */
    DONE_BY_OTHERS,
    /** There is nothing to be done. */
    NOT_NEEDED,
    /** Its request ended, waits or goes on elsewhere. */
    REQUEST_ENDED,
    /** Something else, told in words. */
    OTHER
}
