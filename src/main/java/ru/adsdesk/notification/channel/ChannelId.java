package ru.adsdesk.notification.channel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A way out that was set up. */
public record ChannelId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static ChannelId of(UUID value) {
        return new ChannelId(value);
    }

    /** Reads the id from an address. */
    public static ChannelId valueOf(String text) {
        return new ChannelId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
