package ru.adsdesk.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.journal.BookId;

/**
 * A line written well after what it tells is said to have happened.
 *
 * @param book its book
 * @param line its number there
 * @param code frozen fact code
 * @param subjectKind what it is about
 * @param subject which
 * @param number the request's number, where it is about one
 * @param occurredAt when it is said to have happened
 * @param recordedAt when it was written
 * @param lag how long after
 * @param actor who wrote it, {@code KIND:id}
 */
public record BackdatedLineView(
        BookId book,
        long line,
        String code,
        String subjectKind,
        UUID subject,
        @Nullable String number,
        Instant occurredAt,
        Instant recordedAt,
        Duration lag,
        String actor) {}
