package ru.adsdesk.sla.clock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.sla.norm.Norm;

/**
 * A clock as it stands, with everything that explains it.
 *
 * @param norm the norm, in the version in force for it
 * @param cycle number of the line that began this run of the clock: what tells a reopened one from the first
 * @param state where it stands at the instant it was read for
 * @param origin from which instant it counts
 * @param start the line that began it
 * @param due when it is due; absent while nothing is due or time stands still
 * @param end the line that ended it; absent while it runs
 * @param stops the lines that did what the norm asks
 * @param pauses when it stood still
 * @param agreed lines by which a term took the place of the limit
 * @param marks what the desk wrote about it: warnings, breach, its withdrawal, its reason
 * @param excuses "nobody home" and the like: reported apart, they stop nothing
 * @param next what the watcher owes it next
 */
public record Reading(
        Norm norm,
        long cycle,
        ClockState state,
        Instant origin,
        Event start,
        @Nullable Instant due,
        @Nullable Event end,
        List<Event> stops,
        List<Span> pauses,
        List<Event> agreed,
        List<Event> marks,
        List<Event> excuses,
        @Nullable Owed next) {

    /** Copies the lists. */
    public Reading {
        stops = List.copyOf(stops);
        pauses = List.copyOf(pauses);
        agreed = List.copyOf(agreed);
        marks = List.copyOf(marks);
        excuses = List.copyOf(excuses);
    }

    /** Whether a line that moved it was entered well after it happened. */
    public boolean lateEntered() {
        return start.lateEntered() || stops.stream().anyMatch(Event::lateEntered);
    }
}
