package ru.adsdesk.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.adsdesk.database.Parameters;
import ru.adsdesk.database.Statements;
import ru.adsdesk.journal.Counting.Axis;
import ru.adsdesk.journal.Counting.Series;
import ru.adsdesk.journal.WrittenLine.Opening;

/** The two statements a transaction runs under a book's lock: one takes it and counts, one writes. */
@Component
class JournalTables {

    /** Reading {@code taken} makes the book's row locked before any counter is. */
    private static final String TAKE = """
        with taken as (
            update journal.book set last_line = last_line + ? where id = ?
            returning last_line, last_recorded_at, number_year, last_number),
        counted as (
            insert into journal.head as h (book, axis, counted, seq)
            select ?, series.axis, series.counted, series.lines
            from taken cross join unnest(?::text[], ?::uuid[], ?::bigint[]) as series (axis, counted, lines)
            on conflict (book, counted, axis) do update set seq = h.seq + excluded.seq
            returning axis, counted, seq)
        select taken.*, counted.* from taken cross join counted
        """;

    private static final String PUT = """
        with lines as (
            insert into journal.line (book, no, code, subject_kind, subject, subject_seq, house, house_seq,
                                      occurred_at, recorded_at, leaf, body)
            select ?, l.* from unnest(?::bigint[], ?::text[], ?::text[], ?::uuid[], ?::bigint[], ?::uuid[],
                                      ?::bigint[], ?::timestamptz[], ?::timestamptz[], ?::bytea[], ?::text[]) as l),
        openings as (
            insert into journal.opening (book, no, field, salt, value)
            select ?, o.* from unnest(?::bigint[], ?::text[], ?::bytea[], ?::text[]) as o),
        numbers as (
            insert into journal.number (book, year, seq, subject, no)
            select ?, n.* from unnest(?::integer[], ?::bigint[], ?::uuid[], ?::bigint[]) as n)
        update journal.book set last_recorded_at = ?, number_year = ?, last_number = ? where id = ?
        """;

    private final Statements statements;

    JournalTables(Statements statements) {
        this.statements = statements;
    }

    /** Takes the book's row until the transaction ends and reserves the numbers. */
    Numbering take(BookId book, Counting counting) {
        List<Map.Entry<Series, Long>> series = List.copyOf(counting.bySeries().entrySet());
        return statements
                .query(
                        TAKE,
                        its -> its.add(counting.lines(), book.value(), book.value())
                                .column(
                                        "text",
                                        series,
                                        each -> each.getKey().axis().name())
                                .column("uuid", series, each -> each.getKey().of())
                                .column("bigint", series, Map.Entry::getValue),
                        rows -> numbering(rows, book, counting))
                .get();
    }

    private static Numbering numbering(ResultSet rows, BookId book, Counting counting) throws SQLException {
        Map<Series, Long> before = new HashMap<>();
        Numbering found = null;
        while (rows.next()) {
            Series series = new Series(Axis.valueOf(rows.getString("axis")), rows.getObject("counted", UUID.class));
            before.put(series, rows.getLong("seq") - counting.bySeries().getOrDefault(series, 0L));
            found = new Numbering(
                    rows.getLong("last_line") - counting.lines(),
                    rows.getObject("last_recorded_at", OffsetDateTime.class).toInstant(),
                    rows.getInt("number_year"),
                    rows.getLong("last_number"),
                    before);
        }
        if (found == null) {
            throw new IllegalStateException("no book " + book);
        }
        return found;
    }

    /**
     * Writes lines, openings and numbers and leaves the book's row as the next writer needs it; travels with what is
     * written along with the lines.
     */
    void put(BookId book, List<WrittenLine> written, Numbering after) {
        statements.change(PUT, its -> bind(its, book, written, after));
    }

    private static void bind(Parameters its, BookId book, List<WrittenLine> written, Numbering after) {
        List<Line> lines = written.stream().map(WrittenLine::line).toList();
        bindLines(its.add(book.value()), lines);
        bindOpenings(its.add(book.value()), written);
        bindNumbers(
                its.add(book.value()),
                lines.stream().filter(line -> line.number() != null).toList());
        its.add(after.lastRecordedAt(), after.year(), after.lastNumber(), book.value());
    }

    private static void bindLines(Parameters its, List<Line> lines) {
        its.column("bigint", lines, Line::no)
                .column("text", lines, Line::code)
                .column("text", lines, line -> line.subject().kind())
                .column("uuid", lines, line -> line.subject().id())
                .column("bigint", lines, Line::subjectSeq)
                .column("uuid", lines, Line::house)
                .column("bigint", lines, Line::houseSeq)
                .column("timestamptz", lines, Line::occurredAt)
                .column("timestamptz", lines, Line::recordedAt)
                .bytes(lines, line -> line.leaf().bytes())
                .column("text", lines, Line::body);
    }

    private static void bindOpenings(Parameters its, List<WrittenLine> written) {
        record Opened(long no, Opening opening) {}
        List<Opened> openings = written.stream()
                .flatMap(line -> line.openings().stream()
                        .map(opening -> new Opened(line.line().no(), opening)))
                .toList();
        its.column("bigint", openings, Opened::no)
                .column("text", openings, opened -> opened.opening().field())
                .bytes(openings, opened -> opened.opening().salt())
                .column("text", openings, opened -> opened.opening().value());
    }

    private static void bindNumbers(Parameters its, List<Line> numbered) {
        its.column("integer", numbered, line -> number(line).year())
                .column("bigint", numbered, line -> number(line).seq())
                .column("uuid", numbered, line -> line.subject().id())
                .column("bigint", numbered, Line::no);
    }

    private static RequestNumber number(Line numbered) {
        return Objects.requireNonNull(numbered.number());
    }
}
