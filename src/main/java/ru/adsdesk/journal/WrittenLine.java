package ru.adsdesk.journal;

import java.util.List;

/** A line in its final form and the openings of its personal fields, ready to be stored. */
record WrittenLine(Line line, List<Opening> openings) {

    /**
     * What opens one commitment.
     *
     * @param field name of the field
     * @param salt 32 random bytes, never changed after they were drawn
     * @param value the value as canonical JSON
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Opening(String field, byte[] salt, String value) {}
}
