package ru.adsdesk.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import ru.adsdesk.journal.Subject;

/** A request. */
public record RequestId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static RequestId of(UUID value) {
        return new RequestId(value);
    }

    /** What its lines are about. */
    Subject subject() {
        return Subject.of("request", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
