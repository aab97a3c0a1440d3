package ru.adsdesk.dispatch.visit;

/** How a visit stands. */
public enum VisitState {
    /** Agreed with the resident. */
    AGREED,
    /** They were let in. */
    HELD,
    /** Nobody was at home. */
    NOBODY_HOME,
    /** Access was refused. */
    ACCESS_REFUSED,
    /** Nobody comes. */
    CANCELLED
}
