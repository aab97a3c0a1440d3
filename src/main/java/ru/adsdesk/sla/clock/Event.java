package ru.adsdesk.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line as a clock sees it.
 *
 * @param no its number in the book
 * @param code frozen fact code
 * @param occurredAt when it happened
 * @param recordedAt when it was written
 * @param actor who did it, {@code KIND:id}
 * @param facts what it says
 */
public record Event(
        long no, String code, Instant occurredAt, Instant recordedAt, String actor, Map<String, Object> facts) {

    /** How long after the event an entry still counts as made at the time. */
    public static final Duration AT_ONCE = Duration.ofSeconds(60);

    /** Copies the facts. */
    public Event {
        facts = Map.copyOf(facts);
    }

    /**
     * Whether it was entered well after it happened: the crew was offline, or somebody set the time back. What another book
     * told in time and this one carries on was not.
     */
    public boolean lateEntered() {
        return !facts.containsKey("carried")
                && !facts.containsKey("handedOverFrom")
                && Duration.between(occurredAt, recordedAt).compareTo(AT_ONCE) > 0;
    }

    /** A fact as text, absent where it was not said. */
    public @Nullable String said(String field) {
        Object value = facts.get(field);
        return value == null ? null : value.toString();
    }

    /** The lines of its book this one takes back as entered by mistake; none of most lines. */
    public List<Long> undoes() {
        return switch (facts.get("undoes")) {
            case Number no -> List.of(no.longValue());
            case null, default -> List.of();
        };
    }

    /** A fact as an instant; empty where it was not said. */
    public Optional<Instant> instant(String field) {
        return Optional.ofNullable(said(field)).map(Instant::parse);
    }
}
