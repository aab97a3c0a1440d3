package ru.adsdesk.housing;

import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.imports.ImportJob;
import ru.adsdesk.journal.Book;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Books;

/** Enters many organisations at once: rows, books, and the first line each book is owed. */
@Component
class NewOrganisations {

    private static final String ADD = """
            insert into housing.organisation (id, centre, name, name_key, inn, phone, created_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OWE = """
            insert into housing.later_line (book, import, code, subject_kind, subject, occurred_at, actor_kind, actor, facts)
            select o.id, ?, 'organisation.created', 'organisation', o.id, ?, ?, ?,
                   jsonb_strip_nulls(jsonb_build_object('name', o.name, 'inn', o.inn, 'phone', o.phone, 'import', ?::uuid))
            from housing.organisation o where o.id = any(?)
            """;

    private final JdbcTemplate jdbc;
    private final Books books;

    NewOrganisations(JdbcTemplate jdbc, Books books) {
        this.jdbc = jdbc;
        this.books = books;
    }

    /** One of them. */
    record Row(
            UUID id,
            String name,
            @Nullable String inn,
            @Nullable String phone) {}

    void add(ImportJob job, List<Row> rows) {
        jdbc.batchUpdate(ADD, rows, Math.max(1, rows.size()), (insert, row) -> {
            insert.setObject(1, row.id());
            insert.setObject(2, job.centre().value());
            insert.setString(3, row.name());
            insert.setString(4, Organisations.key(row.name()));
            insert.setString(5, row.inn());
            insert.setString(6, row.phone());
            insert.setTimestamp(7, Timestamp.from(job.startedAt()));
        });
        ZoneId zone = books.get(BookId.of(job.centre())).zone();
        rows.forEach(row -> books.open(BookId.of(row.id()), Book.Kind.ORGANISATION, job.centre(), zone));
        jdbc.update(
                OWE,
                job.id().value(),
                Timestamp.from(job.startedAt()),
                job.actor().kind().name(),
                job.actor().id(),
                job.id().value(),
                rows.stream().map(Row::id).toArray(UUID[]::new));
    }
}
