package ru.adsdesk.notification.template;

import ru.adsdesk.notification.channel.Way;

/** How many words a channel has room for. */
public enum Form {
    /** One or two sentences: text messages, push, messengers. */
    SHORT,
    /** A letter with a subject line: e-mail. */
    LONG;

    /** The form for a kind of channel. */
    public static Form of(Way way) {
        return way == Way.EMAIL ? LONG : SHORT;
    }
}
