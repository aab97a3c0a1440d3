package ru.adsdesk.dispatch.crew;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.Subject;

/** A contractor organisation. */
public record ContractorId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static ContractorId of(UUID value) {
        return new ContractorId(value);
    }

    /** Reads the id from an address or a parameter. */
    public static ContractorId valueOf(String text) {
        return new ContractorId(UUID.fromString(text));
    }

    /** A fresh, time-ordered id. */
    public static ContractorId next() {
        return new ContractorId(TimeOrderedIds.next());
    }

    /** What its lines are about. */
    public Subject subject() {
        return Subject.of("contractor", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
