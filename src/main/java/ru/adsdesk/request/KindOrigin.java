package ru.adsdesk.request;

/** Where a centre has a kind from. */
public enum KindOrigin {
    /** Shipped with the desk, as it is. */
    SHIPPED,
    /** Shipped, and changed or retired by the centre. */
    CHANGED,
    /** The centre's own. */
    OWN
}
