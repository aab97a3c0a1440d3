package ru.adsdesk.dispatch.visit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import ru.adsdesk.identity.TimeOrderedIds;

/** A visit: a time at which residents let somebody in. */
public record VisitId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static VisitId of(UUID value) {
        return new VisitId(value);
    }

    /** Reads the id from an address or a parameter. */
    public static VisitId valueOf(String text) {
        return new VisitId(UUID.fromString(text));
    }

    /** A fresh, time-ordered id. */
    public static VisitId next() {
        return new VisitId(TimeOrderedIds.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
