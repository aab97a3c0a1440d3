package ru.adsdesk.housing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import ru.adsdesk.identity.TimeOrderedIds;

/** A house. */
public record HouseId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static HouseId of(UUID value) {
        return new HouseId(value);
    }

    /** Reads the id from an address or a parameter. */
    public static HouseId valueOf(String text) {
        return new HouseId(UUID.fromString(text));
    }

    /** A fresh, time-ordered id. */
    public static HouseId next() {
        return new HouseId(TimeOrderedIds.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
