package ru.adsdesk.notification.web;

import org.jspecify.annotations.Nullable;
import ru.adsdesk.notification.NotificationProblem;
import ru.adsdesk.problem.IfMatch;

/** Reads the version a form is to change. */
final class Tags {

    private Tags() {}

    /** Refuses {@code channel.if-match-required}, {@code parameter.bad}. */
    static int version(@Nullable String ifMatch) {
        Integer version = IfMatch.version(ifMatch);
        if (version == null) {
            throw NotificationProblem.CHANNEL_VERSION.refused();
        }
        return version;
    }
}
