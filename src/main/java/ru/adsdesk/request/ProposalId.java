package ru.adsdesk.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import ru.adsdesk.journal.Subject;

/** A proposal of the desk that requests belong to one accident. */
public record ProposalId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static ProposalId of(UUID value) {
        return new ProposalId(value);
    }

    /** Reads the id from an address or a parameter. */
    public static ProposalId valueOf(String text) {
        return new ProposalId(UUID.fromString(text));
    }

    /** What its lines are about. */
    Subject subject() {
        return Subject.of("proposal", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
