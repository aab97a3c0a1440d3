package ru.adsdesk.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one look reads of the books: followers usually stand at the same line, so it is read once for all of them. */
final class FollowerReads {

    /** At most so many lines of a book are told at once. */
    static final int STEP = 500;

    private record From(BookId book, long after) {}

    private final Lines lines;
    private final Map<From, List<Line>> read = new HashMap<>();

    FollowerReads(Lines lines) {
        this.lines = lines;
    }

    List<Line> listAfter(BookId book, long after) {
        return read.computeIfAbsent(
                new From(book, after), from -> List.copyOf(lines.listAfter(from.book(), from.after(), STEP)));
    }
}
