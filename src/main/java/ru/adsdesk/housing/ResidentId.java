package ru.adsdesk.housing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import ru.adsdesk.identity.TimeOrderedIds;

/** A resident. */
public record ResidentId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static ResidentId of(UUID value) {
        return new ResidentId(value);
    }

    /** Reads the id from an address or a parameter. */
    public static ResidentId valueOf(String text) {
        return new ResidentId(UUID.fromString(text));
    }

    /** A fresh, time-ordered id. */
    public static ResidentId next() {
        return new ResidentId(TimeOrderedIds.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
