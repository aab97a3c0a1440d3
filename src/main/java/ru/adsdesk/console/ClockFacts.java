package ru.adsdesk.console;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.journal.Line;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the feed tells of a clock or an alarm beside its line; nothing of other lines. */
record ClockFacts(
        @Nullable String norm,
        @Nullable String level,
        @Nullable Instant dueAt,
        @Nullable List<String> told) {

    private static final ClockFacts NONE = new ClockFacts(null, null, null, null);

    private record Body(ClockFacts facts) {}

    static ClockFacts of(Line line, JsonMapper json) {
        return line.code().startsWith("clock.") || line.code().startsWith("alarm.")
                ? json.readerFor(Body.class)
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .<Body>readValue(line.body())
                        .facts()
                : NONE;
    }
}
