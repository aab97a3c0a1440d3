package ru.adsdesk.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.journal.BookId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of frozen reports and their files. */
@Component
class EditionTable {

    private static final String NEXT = """
        insert into reporting.numbering as its (book, month, last) values (?, ?, 1)
        on conflict (book, month) do update set last = its.last + 1
        returning last
        """;
    private static final String LIST = """
        select * from reporting.edition
         where centre = :centre and book = any(:books) and (:month::date is null or month = :month) and id < :before
         order by id desc limit :limit
        """;
    private static final TypeReference<List<EditionDifference>> DIFFERENCES = new TypeReference<>() {};
    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EditionTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The next number of a book and month; held until the transaction ends, so that one rolled back leaves no gap. */
    int next(BookId book, YearMonth month) {
        return jdbc.sql(NEXT)
                .params(book.value(), month.atDay(1))
                .query(Integer.class)
                .single();
    }

    void insert(CentreId centre, EditionView edition, Actor by, Map<EditionFormat, byte[]> files) {
        jdbc.sql("insert into reporting.edition (book, id, centre, month, edition, made_at, made_by, differences)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        edition.book().value(),
                        edition.id().value(),
                        centre.value(),
                        edition.month().atDay(1),
                        edition.edition(),
                        edition.madeAt().atOffset(ZoneOffset.UTC),
                        by.id(),
                        json.writeValueAsString(edition.differences()))
                .update();
        edition.files()
                .forEach(file -> jdbc.sql("insert into reporting.edition_file (book, edition, format, bytes, sha256)"
                                + " values (?, ?, ?, ?, ?)")
                        .params(
                                edition.book().value(),
                                edition.id().value(),
                                file.format().name(),
                                Objects.requireNonNull(files.get(file.format()), "each listed file was made"),
                                file.sha256())
                        .update());
    }

    Optional<EditionView> find(EditionId id) {
        return jdbc.sql("select * from reporting.edition where id = ?")
                .param(id.value())
                .query((row, n) -> row(row))
                .optional()
                .map(row -> view(row, files(List.of(row))));
    }

    /** The newest of a book and month. */
    Optional<EditionView> newest(BookId book, YearMonth month) {
        return jdbc.sql("select * from reporting.edition where book = ? and month = ? order by edition desc limit 1")
                .params(book.value(), month.atDay(1))
                .query((row, n) -> row(row))
                .optional()
                .map(row -> view(row, files(List.of(row))));
    }

    /** Those of these books which have an edition of a month. */
    List<BookId> having(Collection<BookId> books, YearMonth month) {
        return jdbc
                .sql("select distinct book from reporting.edition where book = any(?) and month = ?")
                .params(ids(books), month.atDay(1))
                .query(UUID.class)
                .list()
                .stream()
                .map(BookId::of)
                .toList();
    }

    /** A page of a centre's, newest first. */
    List<EditionView> list(
            CentreId centre,
            Collection<BookId> books,
            @Nullable YearMonth month,
            @Nullable EditionId after,
            int limit) {
        List<Row> rows = jdbc.sql(LIST)
                .param("centre", centre.value())
                .param("books", ids(books))
                .param("month", month == null ? null : month.atDay(1))
                .param("before", after == null ? AFTER_ALL : after.value())
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
        Map<UUID, List<EditionView.File>> files = files(rows);
        return rows.stream().map(row -> view(row, files)).toList();
    }

    /** The bytes as they were made. */
    Optional<byte[]> file(EditionView edition, EditionFormat format) {
        return jdbc.sql("select bytes from reporting.edition_file where book = ? and edition = ? and format = ?")
                .params(edition.book().value(), edition.id().value(), format.name())
                .query(byte[].class)
                .optional();
    }

    private Map<UUID, List<EditionView.File>> files(Collection<Row> editions) {
        Map<UUID, List<EditionView.File>> files = new HashMap<>();
        jdbc.sql("select edition, format, octet_length(bytes) as length, sha256 from reporting.edition_file"
                        + " where book = any(?) and edition = any(?) order by format")
                .params(
                        editions.stream().map(Row::book).distinct().toArray(UUID[]::new),
                        editions.stream().map(Row::id).toArray(UUID[]::new))
                .query(row -> {
                    UUID edition = row.getObject("edition", UUID.class);
                    EditionFormat format = EditionFormat.valueOf(row.getString("format"));
                    files.computeIfAbsent(edition, any -> new ArrayList<>())
                            .add(new EditionView.File(
                                    format, row.getLong("length"), row.getString("sha256"), url(edition, format)));
                });
        return files;
    }

    static String url(UUID edition, EditionFormat format) {
        return "/api/reports/editions/" + edition + "/file?format=" + format;
    }

    private record Row(
            UUID id,
            UUID book,
            UUID centre,
            LocalDate month,
            int edition,
            OffsetDateTime madeAt,
            UUID madeBy,
            String differences) {}

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("book", UUID.class),
                row.getObject("centre", UUID.class),
                row.getObject("month", LocalDate.class),
                row.getInt("edition"),
                row.getObject("made_at", OffsetDateTime.class),
                row.getObject("made_by", UUID.class),
                row.getString("differences"));
    }

    private EditionView view(Row row, Map<UUID, List<EditionView.File>> files) {
        return new EditionView(
                EditionId.of(row.id),
                BookId.of(row.book),
                row.book.equals(row.centre) ? null : OrganisationId.of(row.book),
                YearMonth.from(row.month),
                row.edition,
                row.madeAt.toInstant(),
                row.madeBy.equals(Actor.system().id()) ? null : row.madeBy,
                json.readValue(row.differences, DIFFERENCES),
                files.getOrDefault(row.id, List.of()),
                journal(row.book, row.id));
    }

    static String journal(UUID book, UUID edition) {
        return "/api/journals/" + book + "/export?subject=" + edition;
    }

    private static UUID[] ids(Collection<BookId> books) {
        return books.stream().map(BookId::value).toArray(UUID[]::new);
    }
}
