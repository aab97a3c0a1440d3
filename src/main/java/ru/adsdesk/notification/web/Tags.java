package ru.adsdesk.notification.web;

import org.jspecify.annotations.Nullable;
import ru.adsdesk.notification.NotificationProblem;

/** Reads the version a form is to change. */
final class Tags {

    private Tags() {}

    /** Refuses {@code channel.if-match-required}; a tag that is no number matches no version. */
    static int version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw NotificationProblem.CHANNEL_VERSION.refused();
        }
        try {
            return Integer.parseInt(ifMatch.replace("\"", "").strip());
        } catch (NumberFormatException none) {
            return -1;
        }
    }
}
