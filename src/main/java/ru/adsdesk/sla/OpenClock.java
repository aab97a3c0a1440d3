package ru.adsdesk.sla;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.sla.clock.ClockState;

/**
 * A clock that has not ended, as the index tells it.
 *
 * @param book the book of its subject
 * @param subject its subject
 * @param subjectKind what that is: {@code request}, {@code call}, {@code message}
 * @param norm the norm
 * @param title what the norm asks for, Russian
 * @param house the house, where there is one
 * @param dueAt when it is due; absent while a term is still to be agreed
 * @param cycle number of the line that began it
 * @param state where it stands now; {@code BREACHED} as soon as it is past due
 * @param reason the reason given for its breach, where one was
 */
public record OpenClock(
        BookId book,
        UUID subject,
        String subjectKind,
        String norm,
        String title,
        @Nullable UUID house,
        @Nullable Instant dueAt,
        long cycle,
        ClockState state,
        @Nullable String reason) {}
