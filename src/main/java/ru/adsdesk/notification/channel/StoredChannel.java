package ru.adsdesk.notification.channel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A way out as its row stands. */
@SuppressWarnings("ArrayRecordComponent") // ciphertext, never compared
record StoredChannel(
        ChannelId id,
        UUID centre,
        @Nullable UUID organisation,
        Way way,
        String name,
        ChannelSetup setup,
        byte @Nullable [] secret,
        boolean enabled,
        int version) {

    /** What it is called in the book where a secret is bound to it. */
    String owner() {
        return "channel " + id;
    }
}
