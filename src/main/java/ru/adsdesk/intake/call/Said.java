package ru.adsdesk.intake.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of a line; what is not known is left out. */
public final class Said {

    private static final Duration LATE = Duration.ofSeconds(60);

    private final Map<String, Object> facts = new HashMap<>();

    private Said() {}

    /** Nothing yet. */
    public static Said nothing() {
        return new Said();
    }

    /** One fact. */
    public static Said that(String name, @Nullable Object value) {
        return new Said().and(name, value);
    }

    /** One fact more. */
    public Said and(String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value instanceof Boolean ? value : value.toString());
        }
        return this;
    }

    /** Marks what is entered more than a minute after it happened. */
    public Said entered(Instant at, Clock clock) {
        return and("lateEntered", at.isBefore(clock.instant().minus(LATE)) ? Boolean.TRUE : null);
    }

    /** What was said. */
    public Map<String, Object> map() {
        return Map.copyOf(facts);
    }
}
