package ru.adsdesk.request.kind;

/** How near a second request of the same kind must lie to be shown as a likely repeat. */
public enum RepeatScope {
    /** Anywhere in the house. */
    HOUSE,
    /** In the same entrance. */
    ENTRANCE,
    /** In the same flat or room. */
    PREMISES
}
