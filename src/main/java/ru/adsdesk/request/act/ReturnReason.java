package ru.adsdesk.request.act;

/** Why work goes back. */
public enum ReturnReason {
    /** The trouble is still there. */
    NOT_FIXED,
    /** It is done badly. */
    POOR_QUALITY,
    /** Something is left to do. */
    UNFINISHED,
    /** Nothing shows that it is done. */
    NOT_CONFIRMED
}
