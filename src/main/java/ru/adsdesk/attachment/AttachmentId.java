package ru.adsdesk.attachment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An uploaded file. */
public record AttachmentId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static AttachmentId of(UUID value) {
        return new AttachmentId(value);
    }

    /** Reads the id from an address or a parameter. */
    public static AttachmentId valueOf(String text) {
        return new AttachmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
