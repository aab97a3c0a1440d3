package ru.adsdesk.housing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import ru.adsdesk.identity.TimeOrderedIds;

/** A riser (стояк). */
public record RiserId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static RiserId of(UUID value) {
        return new RiserId(value);
    }

    /** Reads the id from an address or a parameter. */
    public static RiserId valueOf(String text) {
        return new RiserId(UUID.fromString(text));
    }

    /** A fresh, time-ordered id. */
    public static RiserId next() {
        return new RiserId(TimeOrderedIds.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
