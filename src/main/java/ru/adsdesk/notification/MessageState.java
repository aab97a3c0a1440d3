package ru.adsdesk.notification;

/** How far a message is. */
public enum MessageState {
    /** It waits for the day's digest. */
    GATHERED,
    /** It waits to be sent, or to be tried again. */
    WAITING,
    /** The other side took it; that it reached the recipient is not proved. */
    SENT,
    /** It is proved to have reached the recipient. */
    DELIVERED,
    /** It is given up on this channel. */
    FAILED
}
