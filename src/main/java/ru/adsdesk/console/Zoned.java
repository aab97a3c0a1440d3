package ru.adsdesk.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells instants in one place's local time: a house's, a book's, a centre's.
 *
 * @param zone the place's zone
 */
public record Zoned(ZoneId zone) {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd.MM HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    /** To the second; empty for none. */
    public String exact(@Nullable Instant at) {
        return told(SECOND, at);
    }

    /** To the minute; empty for none. */
    public String minute(@Nullable Instant at) {
        return told(MINUTE, at);
    }

    /** Day and month, to the minute; empty for none. */
    public String brief(@Nullable Instant at) {
        return told(SHORT, at);
    }

    /** The time of day; empty for none. */
    public String clock(@Nullable Instant at) {
        return told(CLOCK, at);
    }

    /** As a field of date and time takes it; empty for none. */
    public String field(@Nullable Instant at) {
        return told(FIELD, at);
    }

    private String told(DateTimeFormatter form, @Nullable Instant at) {
        return at == null ? "" : form.format(at.atZone(zone));
    }
}
