package ru.adsdesk.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.notification.channel.Way;

/**
 * One channel of a recipient with the words as they go out by it.
 *
 * @param way what kind
 * @param channel which; absent: the installation's own
 * @param address where it goes; personal
 * @param title the subject line; personal
 * @param words the text; personal
 * @param template the version it was written from; absent: the shipped one
 */
record Step(
        Way way,
        @Nullable UUID channel,
        String address,
        @Nullable String title,
        String words,
        @Nullable UUID template) {

    /** Without what is personal. */
    @Override
    public String toString() {
        return way.name();
    }
}
