package ru.adsdesk.notification;

/** Who is told. */
public enum RecipientKind {
    /** The applicant of a request. */
    APPLICANT,
    /** Somebody who lives at the house, whether they asked for anything or not. */
    RESIDENT,
    /** A colleague with an account. */
    ACCOUNT,
    /** A connected system. */
    WEBHOOK,
    /** Somebody who keeps seals. */
    SUBSCRIBER
}
