package ru.adsdesk.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.attachment.AttachmentId;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.request.RequestId;

/** The rows of drawn forms, and their numbers. */
@Component
class PaperTable {

    private static final String NEXT = """
        insert into paper.numbering as its (book, year, last) values (?, ?, 1)
        on conflict (book, year) do update set last = its.last + 1
        returning last
        """;
    private static final String INSERT = """
        insert into paper.paper (book, id, request, form, year, seq, drawn_at, drawn_by, signed, file, sha256)
        values (:book, :id, :request, :form, :year, :seq, :at, :by, :signed, :file, :sha256)
        """;

    private final JdbcClient jdbc;

    PaperTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A form as its row stands. */
    record Stored(BookId book, PaperView view) {}

    /** The next number; taken until the transaction ends, so that one rolled back leaves no gap. */
    PaperNumber next(BookId book, int year) {
        return new PaperNumber(
                year,
                jdbc.sql(NEXT).params(book.value(), year).query(Integer.class).single());
    }

    void insert(BookId book, PaperView paper, PaperNumber number) {
        jdbc.sql(INSERT)
                .param("book", book.value())
                .param("id", paper.id().value())
                .param("request", paper.request().value())
                .param("form", paper.form().name())
                .param("year", number.year())
                .param("seq", number.seq())
                .param("at", utc(paper.drawnAt()))
                .param("by", paper.drawnBy())
                .param("signed", paper.signed().name())
                .param("file", paper.file().value())
                .param("sha256", paper.sha256())
                .update();
    }

    Optional<Stored> find(PaperId id) {
        return jdbc.sql("select * from paper.paper where id = ?")
                .param(id.value())
                .query(PaperTable::stored)
                .optional();
    }

    /** Takes the row until the transaction ends. */
    Stored lock(BookId book, PaperId id) {
        return jdbc.sql("select * from paper.paper where book = ? and id = ? for no key update")
                .params(book.value(), id.value())
                .query(PaperTable::stored)
                .single();
    }

    List<PaperView> list(BookId book, RequestId request) {
        return jdbc
                .sql("select * from paper.paper where book = ? and request = ? order by id limit 500")
                .params(book.value(), request.value())
                .query(PaperTable::stored)
                .list()
                .stream()
                .map(Stored::view)
                .toList();
    }

    /** The forms of a book and year after a number, in the order of their numbers. */
    List<PaperView> register(BookId book, int year, int after, int limit) {
        return jdbc
                .sql("select * from paper.paper where book = ? and year = ? and seq > ? order by seq limit ?")
                .params(book.value(), year, after, limit)
                .query(PaperTable::stored)
                .list()
                .stream()
                .map(Stored::view)
                .toList();
    }

    void voidIt(BookId book, PaperId id, VoidReason reason, Instant at) {
        jdbc.sql("update paper.paper set voided_at = ?, void_reason = ? where book = ? and id = ?")
                .params(utc(at), reason.name(), book.value(), id.value())
                .update();
    }

    private static Stored stored(ResultSet row, int n) throws SQLException {
        PaperId id = PaperId.of(row.getObject("id", UUID.class));
        OffsetDateTime voidedAt = row.getObject("voided_at", OffsetDateTime.class);
        String reason = row.getString("void_reason");
        return new Stored(
                BookId.of(row.getObject("book", UUID.class)),
                new PaperView(
                        id,
                        RequestId.of(row.getObject("request", UUID.class)),
                        PaperForm.valueOf(row.getString("form")),
                        new PaperNumber(row.getInt("year"), row.getInt("seq")).toString(),
                        row.getObject("drawn_at", OffsetDateTime.class).toInstant(),
                        row.getObject("drawn_by", UUID.class),
                        SignedBy.valueOf(row.getString("signed")),
                        AttachmentId.of(row.getObject("file", UUID.class)),
                        row.getString("sha256"),
                        url(id),
                        instant(voidedAt),
                        reason == null ? null : VoidReason.valueOf(reason)));
    }

    static String url(PaperId id) {
        return "/api/papers/" + id + "/pdf";
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
