package ru.adsdesk.notification.channel;

/** The kinds of channels a message goes out by, and what proves it delivered there. */
public enum Way {
    /** Electronic mail. That a server accepted it proves nothing, unless the channel's owner says it shall. */
    EMAIL,
    /** A text message. Proved by the receipt of the recipient's phone. */
    SMS,
    /** A notification in a browser or app. Proved when it was shown and its worker reports so. */
    PUSH,
    /** A connected system, such as a resident's app or messenger. Proved by its answer 2xx. */
    WEBHOOK
}
