package ru.adsdesk.housing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An entry of the directory of whom to call. */
public record ContactId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static ContactId of(UUID value) {
        return new ContactId(value);
    }

    /** Reads the id from an address or a parameter. */
    public static ContactId valueOf(String text) {
        return new ContactId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
