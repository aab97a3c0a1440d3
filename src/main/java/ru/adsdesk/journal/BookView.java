package ru.adsdesk.journal;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A book as its readers see it on the shelf.
 *
 * @param id its id
 * @param kind whose it is
 * @param origin its name in seals
 * @param zone where the year of its request numbers turns
 * @param openedAt when it was opened
 * @param lines number of its last line
 * @param sealed how many of them are sealed; absent where the sealer has not come by yet
 */
public record BookView(
        BookId id,
        Book.Kind kind,
        String origin,
        ZoneId zone,
        Instant openedAt,
        long lines,
        @Nullable Long sealed) {}
