package ru.adsdesk.notification.channel;

/**
 * Carries messages by one kind of channel. May be slow or fail: it is never called in a transaction nor by whoever acts on a
 * request.
 */
public interface Courier {

    /** The kind of channel. */
    Way way();

    /** Hands a message over by a channel that is set up, or tells why not. */
    Handed send(ReadyChannel channel, Outgoing message) throws NotSent;
}
