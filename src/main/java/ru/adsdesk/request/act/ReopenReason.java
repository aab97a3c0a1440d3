package ru.adsdesk.request.act;

/** Why a closed request is opened again. */
public enum ReopenReason {
    /** It was not fixed. */
    NOT_FIXED,
    /** The trouble came back. */
    CAME_BACK,
    /** It was done badly. */
    POOR_QUALITY,
    /** It was closed by mistake. */
    CLOSED_BY_MISTAKE
}
