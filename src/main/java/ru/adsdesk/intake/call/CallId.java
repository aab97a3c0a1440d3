package ru.adsdesk.intake.call;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.journal.Subject;

/** A call, by our own id: derived from the centre and the exchange's id, so that both name the same call for good. */
public record CallId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static CallId of(UUID value) {
        return new CallId(value);
    }

    static CallId of(CentreId centre, String callId) {
        return new CallId(UUID.nameUUIDFromBytes(("call\n" + centre + "\n" + callId).getBytes(StandardCharsets.UTF_8)));
    }

    /** What its lines are about. */
    public Subject subject() {
        return Subject.of("call", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
