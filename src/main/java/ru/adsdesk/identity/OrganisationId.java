package ru.adsdesk.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A managing organisation (УО, ТСЖ); what it is stands in housing. */
public record OrganisationId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static OrganisationId of(UUID value) {
        return new OrganisationId(value);
    }

    /** Reads the id from an address or a parameter. */
    public static OrganisationId valueOf(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    /** A fresh, time-ordered id. */
    public static OrganisationId next() {
        return new OrganisationId(TimeOrderedIds.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
