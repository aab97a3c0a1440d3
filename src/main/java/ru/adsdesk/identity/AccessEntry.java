package ru.adsdesk.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One look at personal data.
 *
 * @param id order of writing
 * @param at when
 * @param actor who looked
 * @param purpose frozen code of what was done, such as {@code request.read}
 * @param subjectKind what was looked at: {@code request}, {@code resident}, {@code search}
 * @param subject its id; none for a search
 */
public record AccessEntry(
        long id,
        Instant at,
        Actor actor,
        String purpose,
        String subjectKind,
        @Nullable UUID subject) {}
