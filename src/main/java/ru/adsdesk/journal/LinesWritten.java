package ru.adsdesk.journal;

import java.util.List;

/**
 * Lines were written; published once a transaction, inside it, right before its end. Only the clocks may listen here;
 * everyone else reads lines after N.
 */
public record LinesWritten(BookId book, List<Line> lines) {

    /** Copies the list. */
    public LinesWritten {
        lines = List.copyOf(lines);
    }
}
