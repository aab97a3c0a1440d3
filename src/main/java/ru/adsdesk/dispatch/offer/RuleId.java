package ru.adsdesk.dispatch.offer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.Subject;

/** A rule by which the desk sends somebody by itself. */
public record RuleId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static RuleId of(UUID value) {
        return new RuleId(value);
    }

    /** Reads the id from an address or a parameter. */
    public static RuleId valueOf(String text) {
        return new RuleId(UUID.fromString(text));
    }

    /** A fresh, time-ordered id. */
    public static RuleId next() {
        return new RuleId(TimeOrderedIds.next());
    }

    /** What its lines are about. */
    public Subject subject() {
        return Subject.of("dispatch-rule", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
