package ru.adsdesk.notification;

/** Who is told. */
public enum RecipientKind {
    /** The applicant of a request. */
    APPLICANT,
    /** A colleague with an account. */
    ACCOUNT,
    /** A connected system. */
    WEBHOOK,
    /** Somebody who keeps seals. */
    SUBSCRIBER
}
