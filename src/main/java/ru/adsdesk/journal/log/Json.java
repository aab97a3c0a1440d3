package ru.adsdesk.journal.log;

import java.util.List;
import java.util.SequencedMap;

/** A value of the journal's JSON: no null, no fractions; what the checker reads lines and openings into. */
sealed interface Json {

    /** Reads canonical JSON (RFC 8785) and nothing else; throws {@link NotCanonical} on any other spelling. */
    static Json parse(String text) {
        Json value = new JsonReader(text).document();
        if (!JsonWriter.canonical(value).equals(text)) {
            throw new NotCanonical("not in canonical form");
        }
        return value;
    }

    /** An object; its members in the order they were read, which canonical form makes the sorted one. */
    record Members(SequencedMap<String, Json> byName) implements Json {}

    /** An array. */
    record Elements(List<Json> inOrder) implements Json {}

    /** A string. */
    record Text(String value) implements Json {}

    /** An integer below 2^53 in size. */
    record Whole(long value) implements Json {}

    /** True or false. */
    record Flag(boolean value) implements Json {}

    /** The text is not the canonical form of any value of the journal. */
    final class NotCanonical extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        NotCanonical(String message) {
            super(message);
        }
    }
}
