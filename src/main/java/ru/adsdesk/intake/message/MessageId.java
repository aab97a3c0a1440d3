package ru.adsdesk.intake.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import ru.adsdesk.journal.Subject;

/** A message. */
public record MessageId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static MessageId of(UUID value) {
        return new MessageId(value);
    }

    /** Reads the id from an address or a parameter. */
    public static MessageId valueOf(String text) {
        return new MessageId(UUID.fromString(text));
    }

    /** What its lines are about. */
    public Subject subject() {
        return Subject.of("message", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
