package ru.adsdesk.request.act;

/** Whether another service is needed. */
public enum ServiceDecision {
    /** Needed, and called. */
    CALLED,
    /** Needed, still to be called. */
    NEEDED,
    /** Not needed. */
    NOT_NEEDED
}
