package ru.adsdesk.request.act;

/** What a closed request came to. */
public enum Result {
    /** The work is done. */
    DONE,
    /** A word was enough. */
    CONSULTED,
    /** The organisation refused. */
    REFUSED,
    /** The resident took it back. */
    WITHDRAWN,
    /** It is somebody else's, and the applicant was told whose. */
    NOT_OURS
}
