package ru.adsdesk.dispatch.crew;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.Subject;

/** A worker. */
public record WorkerId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static WorkerId of(UUID value) {
        return new WorkerId(value);
    }

    /** Reads the id from an address or a parameter. */
    public static WorkerId valueOf(String text) {
        return new WorkerId(UUID.fromString(text));
    }

    /** A fresh, time-ordered id. */
    public static WorkerId next() {
        return new WorkerId(TimeOrderedIds.next());
    }

    /** What its lines are about. */
    public Subject subject() {
        return Subject.of("worker", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
