package ru.adsdesk.sla;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of clocks ended: oldest first, so the next one starts after this.
 *
 * @param origin from which instant the last one counts
 * @param subject its subject
 * @param cycle the line that began it
 */
public record ClockMark(Instant origin, UUID subject, long cycle) {

    static final ClockMark BEFORE_ALL = new ClockMark(Instant.EPOCH, new UUID(0, 0), 0);

    /** Reads a mark; empty for what is none. */
    public static Optional<ClockMark> parse(String text) {
        String[] parts = text.split("_", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new ClockMark(Instant.parse(parts[0]), UUID.fromString(parts[1]), Long.parseLong(parts[2])));
        } catch (DateTimeParseException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return origin + "_" + subject + "_" + cycle;
    }
}
