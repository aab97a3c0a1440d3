package ru.adsdesk.sla;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.sla.clock.ClockState;
import ru.adsdesk.sla.clock.Event;
import ru.adsdesk.sla.clock.Owed;
import ru.adsdesk.sla.clock.Reading;
import ru.adsdesk.sla.norm.Responsible;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A row of the index over the clocks, named as the table names its columns. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ClockRow(
        UUID book,
        UUID subject,
        String norm,
        long cycle,
        @Nullable UUID centre,
        String subjectKind,
        @Nullable UUID house,
        @Nullable String kind,
        String version,
        Responsible responsible,
        ClockState state,
        Instant origin,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable Instant nextAt,
        boolean flagged,
        boolean excused,
        boolean paused,
        boolean lateEntered,
        @Nullable String reason) {

    static ClockRow of(Clocked clocked, InForce inForce, Reading reading) {
        Owed next = reading.next();
        Event end = reading.end();
        return new ClockRow(
                clocked.book().id().value(),
                clocked.subject().id(),
                inForce.norm().id().value(),
                reading.cycle(),
                centre(clocked),
                clocked.subject().kind(),
                clocked.house(),
                clocked.last("kind"),
                inForce.version(),
                inForce.norm().responsible(),
                reading.state(),
                reading.origin(),
                reading.due(),
                end == null ? null : end.occurredAt(),
                next == null ? null : next.at(),
                Marks.of(reading).isFlagged(),
                !reading.excuses().isEmpty(),
                !reading.pauses().isEmpty(),
                reading.lateEntered(),
                Marks.of(reading).reason());
    }

    /** A clock nobody could read: looked at once at most, by a person. */
    static ClockRow unknown(Clocked clocked, String norm, Instant now, boolean told) {
        Event first = clocked.events().getFirst();
        return new ClockRow(
                clocked.book().id().value(),
                clocked.subject().id(),
                norm,
                first.no(),
                centre(clocked),
                clocked.subject().kind(),
                clocked.house(),
                clocked.last("kind"),
                "",
                Responsible.DESK,
                ClockState.UNKNOWN,
                first.occurredAt(),
                null,
                null,
                told ? null : now,
                false,
                false,
                false,
                false,
                null);
    }

    private static @Nullable UUID centre(Clocked clocked) {
        var centre = clocked.book().centre();
        return centre == null ? null : centre.value();
    }
}
