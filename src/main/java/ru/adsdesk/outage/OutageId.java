package ru.adsdesk.outage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import ru.adsdesk.journal.Subject;

/** An accident or planned shutdown. */
public record OutageId(@JsonValue UUID value) {

    /** The kind of subject its lines are about. */
    public static final String SUBJECT = "outage";

    /** Reads the id from JSON. */
    @JsonCreator
    public static OutageId of(UUID value) {
        return new OutageId(value);
    }

    /** Reads the id from an address or a parameter. */
    public static OutageId valueOf(String text) {
        return new OutageId(UUID.fromString(text));
    }

    /** What its lines are about. */
    public Subject subject() {
        return Subject.of(SUBJECT, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
