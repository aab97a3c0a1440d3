package ru.adsdesk.request;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** Where a page of requests ended: newest first, so the next one starts below this instant and id. */
record Cursor(Instant registeredAt, UUID id) {

    static Cursor parse(String text) {
        int cut = text.indexOf('_');
        try {
            return new Cursor(Instant.parse(text.substring(0, cut)), UUID.fromString(text.substring(cut + 1)));
        } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException foreign) {
            throw RequestProblem.CURSOR_BAD.refused();
        }
    }

    @Override
    public String toString() {
        return registeredAt + "_" + id;
    }
}
