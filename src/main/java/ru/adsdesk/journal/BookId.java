package ru.adsdesk.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.OrganisationId;

/** A book of the journal. A centre and an organisation own one each, under their own id. */
public record BookId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static BookId of(UUID value) {
        return new BookId(value);
    }

    /** Reads the id from an address or a parameter. */
    public static BookId valueOf(String text) {
        return new BookId(UUID.fromString(text));
    }

    /** The book of a dispatch centre. */
    public static BookId of(CentreId centre) {
        return new BookId(centre.value());
    }

    /** The book of an organisation. */
    public static BookId of(OrganisationId organisation) {
        return new BookId(organisation.value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
