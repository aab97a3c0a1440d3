package ru.adsdesk.paper;

/** How the other side signed a form. */
public enum SignedBy {
    /** Drawn on the worker's telephone. */
    SCREEN,
    /** Refused; two witnesses stand in the form. */
    REFUSED,
    /** To be signed by hand on the printed sheet. */
    HAND,
    /** The form wants no signature of the other side. */
    NOT_WANTED
}
