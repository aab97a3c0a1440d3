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
import ru.adsdesk.database.Statements.Answer;
import ru.adsdesk.journal.Counting.Axis;
import ru.adsdesk.journal.Counting.Series;

/** What a transaction asks of the database under a book's lock: one statement takes it and counts, the others write. */
@Component
class JournalTables {

    /**
     * Reading {@code taken} makes the book's row locked before any counter is. No column is of unknown size: the driver would
     * wait for all that went before and only then send this.
     */
    private static final String TAKE = """
        with taken as (
            select last_line, last_recorded_at, number_year, last_number
            from journal.book where id = ? for no key update),
        counted as (
            insert into journal.head as h (book, axis, counted, seq)
            select ?, series.axis, series.counted, series.lines
            from taken cross join unnest(?::text[], ?::uuid[], ?::bigint[]) as series (axis, counted, lines)
            on conflict (book, counted, axis) do update set seq = h.seq + excluded.seq
            returning axis, counted, seq)
        select taken.*, counted.axis = 'HOUSE' as of_house, counted.counted, counted.seq
        from taken cross join counted
        """;

    private static final String PUT_LINES = """
        insert into journal.line (book, no, code, subject_kind, subject, subject_seq, house, house_seq,
                                  occurred_at, recorded_at, leaf, body)
        values """;
    private static final String PUT_OPENINGS = "insert into journal.opening (book, no, field, salt, value) values ";
    private static final String PUT_NUMBERS = "insert into journal.number (book, year, seq, subject, no) values ";
    private static final String LEAVE =
            "update journal.book set last_line = ?, last_recorded_at = ?, number_year = ?, last_number = ? where id = ?";

    private final Statements statements;

    JournalTables(Statements statements) {
        this.statements = statements;
    }

    /** Takes the book's row until the transaction ends and reserves the numbers; travels with what waits before it. */
    Answer<Numbering> take(BookId book, Counting counting) {
        List<Map.Entry<Series, Long>> series = List.copyOf(counting.bySeries().entrySet());
        return statements.query(
                TAKE,
                its -> its.add(book.value(), book.value())
                        .column("text", series, each -> each.getKey().axis().name())
                        .column("uuid", series, each -> each.getKey().of())
                        .column("bigint", series, Map.Entry::getValue),
                rows -> numbering(rows, book, counting));
    }

    private static Numbering numbering(ResultSet rows, BookId book, Counting counting) throws SQLException {
        Map<Series, Long> before = new HashMap<>();
        Numbering found = null;
        while (rows.next()) {
            Series series = new Series(
                    rows.getBoolean("of_house") ? Axis.HOUSE : Axis.SUBJECT, rows.getObject("counted", UUID.class));
            before.put(series, rows.getLong("seq") - counting.bySeries().getOrDefault(series, 0L));
            found = new Numbering(
                    rows.getLong("last_line"),
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
        List<Line> lines = written.stream().map(WrittenLine::line).toList();
        putLines(book, lines);
        putOpenings(book, written);
        putNumbers(book, lines.stream().filter(line -> line.number() != null).toList());
        statements.change(
                LEAVE,
                its -> its.add(after.lastLine(), after.lastRecordedAt(), after.year(), after.lastNumber())
                        .add(book.value()));
    }

    private void putLines(BookId book, List<Line> lines) {
        statements.change(
                PUT_LINES + Parameters.rows(12, lines.size()),
                its -> lines.forEach(line -> its.add(
                                book.value(),
                                line.no(),
                                line.code(),
                                line.subject().kind())
                        .add(line.subject().id(), line.subjectSeq())
                        .inColumnsTypes(line.house(), line.houseSeq())
                        .add(line.occurredAt(), line.recordedAt(), line.leaf().bytes(), line.body())));
    }

    private void putOpenings(BookId book, List<WrittenLine> written) {
        int all = written.stream().mapToInt(line -> line.openings().size()).sum();
        if (all > 0) {
            statements.change(
                    PUT_OPENINGS + Parameters.rows(5, all),
                    its -> written.forEach(line -> line.openings()
                            .forEach(each ->
                                    its.add(book.value(), line.line().no(), each.field(), each.salt(), each.value()))));
        }
    }

    private void putNumbers(BookId book, List<Line> numbered) {
        if (!numbered.isEmpty()) {
            statements.change(
                    PUT_NUMBERS + Parameters.rows(5, numbered.size()),
                    its -> numbered.forEach(line -> its.add(
                                    book.value(),
                                    number(line).year(),
                                    number(line).seq())
                            .add(line.subject().id(), line.no())));
        }
    }

    private static RequestNumber number(Line numbered) {
        return Objects.requireNonNull(numbered.number());
    }
}
