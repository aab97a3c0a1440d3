package ru.adsdesk.notification;

import java.util.Set;
import ru.adsdesk.notification.channel.Channels;
import ru.adsdesk.notification.template.Templates;

/** Frozen codes of what happens to messages. */
final class NotificationFacts {

    /** A channel took a message; its words stand in the line as a commitment. */
    static final String SENT = "notification.sent";
    /** It is proved to have reached the recipient. */
    static final String DELIVERED = "notification.delivered";
    /** It is given up on a channel, or was not proved in time; {@code final} where no other is left. */
    static final String FAILED = "notification.failed";
    /** Somebody had a message that failed tried again. */
    static final String REPEATED = "notification.repeated";
    /** Somebody chose how to be told. */
    static final String PREFERENCES_CHANGED = "notification.preferences-changed";
    /** Somebody keeps seals from now on, or no more. */
    static final String SUBSCRIBERS_CHANGED = "notification.seal-subscribers-changed";
    /** A colleague's addresses were changed. */
    static final String CONTACTS_CHANGED = "account.contacts-changed";

    private NotificationFacts() {}

    static Set<String> all() {
        return Set.of(
                SENT,
                DELIVERED,
                FAILED,
                REPEATED,
                PREFERENCES_CHANGED,
                SUBSCRIBERS_CHANGED,
                CONTACTS_CHANGED,
                Channels.CHANGED,
                Templates.CHANGED);
    }
}
