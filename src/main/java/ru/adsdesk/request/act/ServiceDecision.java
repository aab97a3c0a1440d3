package ru.adsdesk.request.act;

/** Whether another service is needed. */
public enum ServiceDecision {
    /** Needed, and called. */
    CALLED,
    /** Not needed. */
    NOT_NEEDED
}
