package ru.adsdesk.dispatch.crew;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.Subject;

/** A crew. */
public record CrewId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static CrewId of(UUID value) {
        return new CrewId(value);
    }

    /** Reads the id from an address or a parameter. */
    public static CrewId valueOf(String text) {
        return new CrewId(UUID.fromString(text));
    }

    /** A fresh, time-ordered id. */
    public static CrewId next() {
        return new CrewId(TimeOrderedIds.next());
    }

    /** What its lines are about. */
    public Subject subject() {
        return Subject.of("crew", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
