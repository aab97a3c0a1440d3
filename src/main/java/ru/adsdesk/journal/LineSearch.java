package ru.adsdesk.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leafs through a book backwards, newest line first (416 p.17). A page costs the same at any size of the book: lines of a
 * house or subject are found by their own sequence, and for all others at most {@value #STRETCH} are looked through before
 * the page is handed over, with the number to go on from, even where little or nothing was found in that stretch.
 */
@Component
public class LineSearch {

    /** How many lines one page looks through where no house or subject is named. */
    static final int STRETCH = 20_000;

    private static final String PAGE = """
        select no from journal.line
        where book = :book and no < :before and no >= :floor
          and (:code::text is null or code = :code)
        """;

    private final JdbcClient jdbc;
    private final Lines lines;

    LineSearch(JdbcClient jdbc, Lines lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    /**
     * A page of lines.
     *
     * @param lines newest first
     * @param before what to ask with for the next page; absent where the book, or the period, is read to its beginning
     */
    public record Found(List<Line> lines, @Nullable Long before) {

        /** Copies the list. */
        public Found {
            lines = List.copyOf(lines);
        }
    }

    /** The next page of what was asked for. */
    public Found find(BookId book, LineQuery query) {
        long top = top(book, query);
        long floor = query.from() == null ? 1 : firstSince(book, query.from());
        boolean narrow = query.house() != null || query.subject() != null;
        long low = narrow ? floor : Math.max(floor, top - STRETCH);
        List<Long> numbers = numbers(book, query, top, low);
        boolean full = numbers.size() > query.limit();
        List<Long> shown = full ? numbers.subList(0, query.limit()) : numbers;
        return new Found(lines.listByNumber(book, shown), next(full, shown, low, floor));
    }

    private static @Nullable Long next(boolean full, List<Long> shown, long low, long floor) {
        if (full) {
            return shown.getLast();
        }
        return low > floor ? low : null;
    }

    private List<Long> numbers(BookId book, LineQuery query, long top, long low) {
        String of = (query.house() == null ? "" : " and house = :house")
                + (query.subject() == null ? "" : " and subject = :subject");
        return jdbc.sql(PAGE + of + " order by no desc limit :limit")
                .param("book", book.value())
                .param("before", top)
                .param("floor", low)
                .param("code", query.code())
                .param("house", query.house())
                .param("subject", query.subject())
                .param("limit", query.limit() + 1)
                .query(Long.class)
                .list();
    }

    private long top(BookId book, LineQuery query) {
        long end = last(book).map(Recorded::no).orElse(0L) + 1;
        long until = query.to() == null ? end : firstSince(book, query.to());
        return query.before() == null ? until : Math.min(query.before(), until);
    }

    /** Lines are recorded in order of their numbers, so the first one since an instant is found by halving. */
    private long firstSince(BookId book, Instant instant) {
        long low = 1;
        long high = last(book).map(Recorded::no).orElse(0L) + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (recordedAt(book, middle).isBefore(instant)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private record Recorded(long no, Instant at) {}

    private Optional<Recorded> last(BookId book) {
        return jdbc.sql("select no, recorded_at from journal.line where book = ? order by no desc limit 1")
                .param(book.value())
                .query(LineSearch::recorded)
                .optional();
    }

    private Instant recordedAt(BookId book, long no) {
        return jdbc.sql("select no, recorded_at from journal.line where book = ? and no = ?")
                .params(book.value(), no)
                .query(LineSearch::recorded)
                .single()
                .at();
    }

    private static Recorded recorded(ResultSet row, int n) throws SQLException {
        return new Recorded(
                row.getLong("no"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
