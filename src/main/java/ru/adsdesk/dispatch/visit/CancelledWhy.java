package ru.adsdesk.dispatch.visit;

/** Why nobody comes. */
public enum CancelledWhy {
    /** The resident asked. */
    RESIDENT_ASKED,
    /** Those who were to come cannot. */
    CREW_CANNOT,
    /** It is not needed any more. */
    NOT_NEEDED,
    /** Its request ended, waits or goes on elsewhere. */
    REQUEST_ENDED
}
