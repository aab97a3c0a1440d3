package ru.adsdesk.housing.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import ru.adsdesk.identity.TimeOrderedIds;

/** An import. */
public record ImportId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static ImportId of(UUID value) {
        return new ImportId(value);
    }

    /** Reads the id from an address or a parameter. */
    public static ImportId valueOf(String text) {
        return new ImportId(UUID.fromString(text));
    }

    /** A fresh, time-ordered id. */
    public static ImportId next() {
        return new ImportId(TimeOrderedIds.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
