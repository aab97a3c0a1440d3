package ru.adsdesk.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A dispatch centre (АДС, диспетчерская). */
public record CentreId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static CentreId of(UUID value) {
        return new CentreId(value);
    }

    /** Reads the id from an address or a parameter. */
    public static CentreId valueOf(String text) {
        return new CentreId(UUID.fromString(text));
    }

    /** A fresh, time-ordered id. */
    public static CentreId next() {
        return new CentreId(TimeOrderedIds.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
