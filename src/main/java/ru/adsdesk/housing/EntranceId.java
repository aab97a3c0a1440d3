package ru.adsdesk.housing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import ru.adsdesk.identity.TimeOrderedIds;

/** An entrance (подъезд) of a house. */
public record EntranceId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static EntranceId of(UUID value) {
        return new EntranceId(value);
    }

    /** Reads the id from an address or a parameter. */
    public static EntranceId valueOf(String text) {
        return new EntranceId(UUID.fromString(text));
    }

    /** A fresh, time-ordered id. */
    public static EntranceId next() {
        return new EntranceId(TimeOrderedIds.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
