package ru.adsdesk.notification.channel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A channel that is set up, with its secret. Not to be shown or logged.
 *
 * @param id its id; absent: one of the installation's settings
 * @param way what kind
 * @param setup how it is set up
 * @param secret password or signing secret, where it has one
 * @param version grows with every change, so that kept connections are made anew
 */
public record ReadyChannel(
        @Nullable UUID id,
        Way way,
        ChannelSetup setup,
        @Nullable String secret,
        int version) {

    /** Without the secret. */
    @Override
    public String toString() {
        return way + " " + (id == null ? "of the settings" : id);
    }
}
