package ru.adsdesk.dispatch.visit;

/** How a visit was agreed. */
public enum AgreedWay {
    /** By telephone. */
    PHONE,
    /** Face to face. */
    IN_PERSON,
    /** In writing. */
    MESSAGE
}
