package ru.adsdesk.reporting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.sla.clock.ClockState;

/**
 * A request, call or message a figure counts, by the clock it is counted for.
 *
 * @param subject its id
 * @param subjectKind what it is
 * @param book the book it lies in
 * @param number its number, where it is a request
 * @param norm the norm
 * @param cycle number of the line that began the clock's run
 * @param origin from which instant it counts
 * @param dueAt when it is due
 * @param endedAt when it ended, by the time of the event
 * @param state where it stands now
 * @param excused whether "nobody home" or "access refused" stands beside it
 * @param lateEntered whether a line that moved it was entered well after the event
 * @param reason reason given for its breach
 * @param clocks address of its clocks, each explained
 */
public record ClockedSubjectView(
        UUID subject,
        String subjectKind,
        BookId book,
        @Nullable String number,
        String norm,
        long cycle,
        Instant origin,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        ClockState state,
        boolean excused,
        boolean lateEntered,
        @Nullable String reason,
        @Nullable String clocks) {}
