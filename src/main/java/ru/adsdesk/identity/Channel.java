package ru.adsdesk.identity;

/** How a request, call or message reached the desk (416 p.9, p.27). */
public enum Channel {
    /** By telephone. */
    PHONE,
    /** From an entrance's or lift's intercom. */
    INTERCOM,
    /** At the counter. */
    IN_PERSON,
    /** The organisation's or centre's website. */
    WEBSITE,
    /** A resident's app. */
    MOBILE_APP,
    /** A messenger, the state one (MAX) among them. */
    MESSENGER,
    /** Electronic mail. */
    EMAIL,
    /** A voice robot. */
    VOICE_ROBOT,
    /** Another organisation's system, the city desk 112 among them. */
    PARTNER,
    /** A worker on a round. */
    STAFF,
    /** A device: lift panel, leak or smoke sensor. */
    SIGNAL
}
