package ru.adsdesk.sla;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.sla.clock.ClockState;

/**
 * A clock in a list, as the index tells it.
 *
 * @param book the book of its subject
 * @param subject its subject
 * @param subjectKind what that is
 * @param cycle number of the line that began it
 * @param origin from which instant it counts
 * @param dueAt when it is due
 * @param endedAt when it ended, by the time of the event
 * @param state where it stands now
 * @param excused whether an excuse stands beside it
 * @param lateEntered whether a line that moved it was entered late
 * @param reason reason given for its breach
 */
public record ListedClock(
        BookId book,
        UUID subject,
        String subjectKind,
        long cycle,
        Instant origin,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        ClockState state,
        boolean excused,
        boolean lateEntered,
        @Nullable String reason) {

    /** Where a page that ends with it goes on. */
    public ClockMark mark() {
        return new ClockMark(origin, subject, cycle);
    }
}
