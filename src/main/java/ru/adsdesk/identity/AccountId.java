package ru.adsdesk.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An account of a person who works with the desk. */
public record AccountId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static AccountId of(UUID value) {
        return new AccountId(value);
    }

    /** Reads the id from an address or a parameter. */
    public static AccountId valueOf(String text) {
        return new AccountId(UUID.fromString(text));
    }

    /** A fresh, time-ordered id. */
    public static AccountId next() {
        return new AccountId(TimeOrderedIds.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
