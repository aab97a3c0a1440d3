package ru.adsdesk.housing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import ru.adsdesk.identity.TimeOrderedIds;

/** A flat or other premises (помещение). */
public record PremisesId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static PremisesId of(UUID value) {
        return new PremisesId(value);
    }

    /** Reads the id from an address or a parameter. */
    public static PremisesId valueOf(String text) {
        return new PremisesId(UUID.fromString(text));
    }

    /** A fresh, time-ordered id. */
    public static PremisesId next() {
        return new PremisesId(TimeOrderedIds.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
