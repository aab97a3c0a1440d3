package ru.adsdesk.outage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.journal.BookId;

/**
 * An outage held still while something links to it: it cannot end before that is committed.
 *
 * @param id the outage
 * @param book the book it lies in
 * @param state where it stands
 * @param runs how often it has ended; a link made now waits for the next end
 * @param expectedEndAt when it is expected to end
 * @param localisedAt when the harm was stopped
 */
public record OutageLink(
        UUID id,
        BookId book,
        OutageState state,
        int runs,
        @Nullable Instant expectedEndAt,
        @Nullable Instant localisedAt) {}
