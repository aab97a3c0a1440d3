package ru.adsdesk.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An integration key of a channel: a website, an app, a telephone exchange, a partner. */
public record KeyId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static KeyId of(UUID value) {
        return new KeyId(value);
    }

    /** Reads the id from an address or a parameter. */
    public static KeyId valueOf(String text) {
        return new KeyId(UUID.fromString(text));
    }

    /** A fresh, time-ordered id. */
    public static KeyId next() {
        return new KeyId(TimeOrderedIds.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
