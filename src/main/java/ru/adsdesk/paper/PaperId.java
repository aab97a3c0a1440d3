package ru.adsdesk.paper;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import ru.adsdesk.journal.Subject;

/** A drawn form. */
public record PaperId(@JsonValue UUID value) {

    static final String KIND = "paper";

    /** Reads the id from JSON. */
    @JsonCreator
    public static PaperId of(UUID value) {
        return new PaperId(value);
    }

    /** Reads the id from an address or a parameter. */
    public static PaperId valueOf(String text) {
        return new PaperId(UUID.fromString(text));
    }

    /** What its files belong to. */
    Subject subject() {
        return Subject.of(KIND, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
