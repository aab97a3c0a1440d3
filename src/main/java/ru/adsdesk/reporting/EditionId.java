package ru.adsdesk.reporting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.Subject;

/** Id of a frozen report. */
public record EditionId(@JsonValue UUID value) {

    static final String KIND = "report";

    /** The id with this value. */
    @JsonCreator
    public static EditionId of(UUID value) {
        return new EditionId(value);
    }

    /** Reads an id. */
    public static EditionId valueOf(String text) {
        return new EditionId(UUID.fromString(text));
    }

    static EditionId next() {
        return new EditionId(TimeOrderedIds.next());
    }

    /** As the journal names it. */
    public Subject subject() {
        return Subject.of(KIND, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
