package ru.adsdesk.console.book;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.journal.Book;
import ru.adsdesk.journal.BookAccess;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookReader;
import ru.adsdesk.journal.BookReading;
import ru.adsdesk.journal.JournalProblem;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.LineSearch;
import ru.adsdesk.journal.Lines;
import ru.adsdesk.journal.SealView;
import ru.adsdesk.journal.Seals;
import ru.adsdesk.journal.ShownLine;

/** What the journal page shows of a book and of a line. */
@Component
class BookPages {

    private final BookAccess access;
    private final LineSearch search;
    private final Lines lines;
    private final BookReading reading;
    private final Seals seals;
    private final LineRows rows;

    BookPages(BookAccess access, LineSearch search, Lines lines, BookReading reading, Seals seals, LineRows rows) {
        this.access = access;
        this.search = search;
        this.lines = lines;
        this.reading = reading;
        this.seals = seals;
        this.rows = rows;
    }

    /**
     * Lines of a book.
     *
     * @param book the book
     * @param rows newest first
     * @param before number to go on from; absent at the beginning
     */
    record Leaf(Book book, List<LineRow> rows, @Nullable Long before) {}

    /** A page of lines. Refuses {@code book.unknown}. */
    Leaf leaf(Caller caller, BookId id, LineFilter filter, int limit) {
        Book book = access.get(caller, id);
        LineSearch.Found found = search.find(id, filter.query(book.zone(), Page.limit(limit)));
        return new Leaf(book, rows.of(found.lines()), found.before());
    }

    /**
     * A line opened.
     *
     * @param book its book
     * @param row what it is about
     * @param line the line as it was written
     * @param facts its facts by name, each as JSON spells it
     * @param openings personal values the reader may see
     * @param secrets names of its personal fields
     * @param seal the newest seal of the book
     */
    record Opened(
            Book book,
            LineRow row,
            Line line,
            Map<String, Object> facts,
            Map<String, Object> openings,
            List<String> secrets,
            SealView seal) {

        /** Whether the newest seal covers it. */
        public boolean isSealed() {
            return line.no() <= seal.size();
        }

        /** Whether some of its personal values are not shown: masked for this reader, or erased. */
        public boolean isPartlyHidden() {
            return openings.size() < secrets.size();
        }
    }

    /** One line, with what the reader may see of it. Refuses {@code book.unknown}, {@code line.unknown}. */
    Opened open(Caller caller, BookId id, long no) {
        Book book = access.get(caller, id);
        Line line = lines.find(id, no).orElseThrow(JournalProblem.LINE_UNKNOWN::refused);
        BookReader reader = access.reader(caller, false);
        ShownLine shown = reading.page(id, reader, no - 1, 1).getFirst();
        return new Opened(
                book,
                rows.of(List.of(line)).getFirst(),
                line,
                members(shown.line().get("facts")),
                shown.openings() == null ? Map.of() : shown.openings(),
                List.copyOf(members(shown.line().get("secret")).keySet()),
                seals.shown(id));
    }

    private static Map<String, Object> members(@Nullable Object object) {
        Map<String, Object> members = new TreeMap<>();
        if (object instanceof Map<?, ?> map) {
            map.forEach((name, value) -> members.put(String.valueOf(name), value));
        }
        return members;
    }
}
