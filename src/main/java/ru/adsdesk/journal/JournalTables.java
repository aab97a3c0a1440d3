package ru.adsdesk.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.stereotype.Component;
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

    private final JdbcTemplate jdbc;

    JournalTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the book's row until the transaction ends and reserves the numbers. */
    Numbering take(BookId book, Counting counting) {
        return Objects.requireNonNull(jdbc.execute(TAKE, (PreparedStatementCallback<Numbering>) statement -> {
            statement.setInt(1, counting.lines());
            statement.setObject(2, book.value());
            statement.setObject(3, book.value());
            List<Map.Entry<Series, Long>> series =
                    List.copyOf(counting.bySeries().entrySet());
            new Arrays(statement)
                    .at(4)
                    .add("text", series, each -> each.getKey().axis().name())
                    .add("uuid", series, each -> each.getKey().of())
                    .add("bigint", series, Map.Entry::getValue);
            try (ResultSet rows = statement.executeQuery()) {
                return numbering(rows, book, counting);
            }
        }));
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

    /** Writes lines, openings and numbers and leaves the book's row as the next writer needs it. */
    void put(BookId book, List<WrittenLine> written, Numbering after) {
        jdbc.execute(PUT, (PreparedStatementCallback<Integer>) statement -> {
            bind(new Arrays(statement), book, written, after);
            return statement.executeUpdate();
        });
    }

    private static void bind(Arrays arrays, BookId book, List<WrittenLine> written, Numbering after)
            throws SQLException {
        List<Line> lines = written.stream().map(WrittenLine::line).toList();
        record Opened(long no, Opening opening) {}
        List<Opened> openings = written.stream()
                .flatMap(line -> line.openings().stream()
                        .map(opening -> new Opened(line.line().no(), opening)))
                .toList();
        List<Line> numbered =
                lines.stream().filter(line -> line.number() != null).toList();
        arrays.at(1)
                .value(book.value())
                .add("bigint", lines, Line::no)
                .add("text", lines, Line::code)
                .add("text", lines, line -> line.subject().kind())
                .add("uuid", lines, line -> line.subject().id())
                .add("bigint", lines, Line::subjectSeq)
                .add("uuid", lines, Line::house)
                .add("bigint", lines, Line::houseSeq)
                .add("timestamptz", lines, line -> at(line.occurredAt()))
                .add("timestamptz", lines, line -> at(line.recordedAt()))
                .bytes(lines, line -> line.leaf().bytes())
                .add("text", lines, Line::body)
                .value(book.value())
                .add("bigint", openings, Opened::no)
                .add("text", openings, opened -> opened.opening().field())
                .bytes(openings, opened -> opened.opening().salt())
                .add("text", openings, opened -> opened.opening().value())
                .value(book.value())
                .add(
                        "integer",
                        numbered,
                        line -> Objects.requireNonNull(line.number()).year())
                .add(
                        "bigint",
                        numbered,
                        line -> Objects.requireNonNull(line.number()).seq())
                .add("uuid", numbered, line -> line.subject().id())
                .add("bigint", numbered, Line::no)
                .value(at(after.lastRecordedAt()))
                .value(after.year())
                .value(after.lastNumber())
                .value(book.value());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
