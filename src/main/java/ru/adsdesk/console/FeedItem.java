package ru.adsdesk.console;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.Subject;

/**
 * A line as the live feed tells it: ids and codes, no words and no personal data. Who wants more reads it from the book.
 *
 * @param position its place in the feed, without gaps
 * @param book its book
 * @param line its number in the book
 * @param code frozen fact code
 * @param subject what it is about
 * @param house its house, where there is one
 * @param occurredAt when the fact happened
 * @param recordedAt when the line was written
 * @param norm of clocks and alarms: the norm
 * @param level of clocks and alarms: the level of the warning
 * @param dueAt of clocks: when they are due
 * @param told of clocks and alarms: who is told, {@code ROLE:account}
 */
public record FeedItem(
        long position,
        BookId book,
        long line,
        String code,
        Subject subject,
        @Nullable UUID house,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String norm,
        @Nullable String level,
        @Nullable Instant dueAt,
        @Nullable List<String> told) {

    /** Copies the list. */
    public FeedItem {
        told = told == null ? null : List.copyOf(told);
    }

    static FeedItem of(long position, Line line, ClockFacts facts) {
        return new FeedItem(
                position,
                line.book(),
                line.no(),
                line.code(),
                line.subject(),
                line.house(),
                line.occurredAt(),
                line.recordedAt(),
                facts.norm(),
                facts.level(),
                facts.dueAt(),
                facts.told());
    }
}
