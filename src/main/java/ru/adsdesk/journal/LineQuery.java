package ru.adsdesk.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a book somebody wants to read; everything named must hold.
 *
 * @param house of one house
 * @param subject of one subject, such as a request
 * @param code of one fact code
 * @param from recorded not before
 * @param to recorded before
 * @param before only lines with a smaller number; absent for the newest
 * @param limit at most so many, 1 to 200
 */
public record LineQuery(
        @Nullable UUID house,
        @Nullable UUID subject,
        @Nullable String code,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long before,
        int limit) {}
