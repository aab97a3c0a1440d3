package ru.adsdesk.intake.call;

/** What an answered call came to. */
public enum CallOutcome {
    /** A request was registered. */
    REQUEST,
    /** It was about a request there is. */
    JOINED,
    /** The caller was told what they asked. */
    CONSULTATION,
    /** It is somebody else's business and the caller was directed there. */
    NOT_OURS
}
