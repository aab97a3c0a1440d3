package ru.adsdesk.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.database.DataFolder;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.journal.log.ExportChecker;
import ru.adsdesk.journal.log.KnownKeys;
import ru.adsdesk.journal.log.Verdict;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.TestServer;

@DeskTest
@RecordApplicationEvents
class ErasureTests {

    @Autowired
    private Books books;

    @Autowired
    private Journal journal;

    @Autowired
    private BookTransactions transactions;

    @Autowired
    private TransactionTemplate plain;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Exports exports;

    @Autowired
    private Seals seals;

    @Autowired
    private Lines lines;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DataFolder folder;

    @Autowired
    private ApplicationEvents events;

    @Value("${adsdesk.database.url}")
    private String url;

    private final String name = "Стираемов-" + UUID.randomUUID();
    private final Subject request = TestBook.request();
    private TestBook book;

    @BeforeEach
    void writeAboutSomebody() {
        book = new TestBook(books, journal, transactions, plain, CentreId.next()).fill(2);
        book.write(List.of(
                book.line(request).keeping(java.util.Map.of("name", name, "phone", "+79000000018")),
                book.line(request).keeping(java.util.Map.of("words", "передайте: " + name))));
    }

    @Test
    void leavesNoErasedValueInAnyTable() throws Exception {
        assertThat(tablesHolding(name)).containsExactly("journal.opening");
        erasures.erase(book.id, request, Erasing.REQUESTED, Actor.system());
        assertThat(tablesHolding(name)).isEmpty();
        assertThat(lines.openings(book.id, 1)).containsKey("phone");
    }

    @Test
    void leavesABookThatStillVerifies() throws Exception {
        exports.book(book.id, BookReader.full(Actor.system()));
        erasures.erase(book.id, request, Erasing.REQUESTED, Actor.system());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.book(book.id, BookReader.full(Actor.system())).writeTo(out);
        assertThat(out.toString(UTF_8)).doesNotContain(name);
        Verdict verdict = new ExportChecker(new KnownKeys(seals.keys(book.id)), List.of(seals.latest(book.id)))
                .check(new ByteArrayInputStream(out.toByteArray()));
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Accepted.class,
                        accepted -> assertThat(accepted.openings()).isEqualTo(4));
    }

    @Test
    void isALineThatNamesTheFieldsAndTheReason() {
        Line line = erasures.erase(book.id, request, Erasing.TERM_OVER, Actor.system());
        assertThat(line.code()).isEqualTo("personal-data.erased");
        assertThat(line.subject()).isEqualTo(request);
        assertThat(line.body())
                .contains("\"facts\":{\"fields\":[\"name\",\"phone\",\"words\"],\"reason\":\"TERM_OVER\"}");
    }

    @Test
    void tellsOtherModulesInTheSameTransaction() {
        erasures.erase(book.id, request, Erasing.REQUESTED, Actor.system());
        assertThat(events.stream(PersonalDataErased.class)).containsExactly(new PersonalDataErased(book.id, request));
    }

    @Test
    void isDoneAgainAfterABackupWasPutBack() throws Exception {
        List<Object[]> backup = jdbc.query(
                "select book, no, field, salt, value from journal.opening where book = ? and no = 3",
                (row, n) -> new Object[] {
                    row.getObject(1), row.getObject(2), row.getObject(3), row.getObject(4), row.getObject(5)
                },
                book.id.value());
        erasures.erase(book.id, request, Erasing.REQUESTED, Actor.system());
        plain.executeWithoutResult(status -> jdbc.batchUpdate(
                "insert into journal.opening (book, no, field, salt, value) values (?, ?, ?, ?, ?)", backup));
        assertThat(tablesHolding(name)).isNotEmpty();
        erasures.eraseAgain();
        assertThat(tablesHolding(name)).isEmpty();
        long last = lines.listAfter(book.id, 0, 100).getLast().no();
        erasures.eraseAgain();
        assertThat(lines.listAfter(book.id, last, 100)).isEmpty();
        assertThat(Files.readString(folder.path().resolve("erasures.txt")))
                .contains(book.id + "\trequest\t" + request.id() + "\tREQUESTED\n")
                .doesNotContain(name);
    }

    @Test
    void refusesABookThatIsNotThere() {
        BookId none = BookId.of(UUID.randomUUID());
        assertThatThrownBy(() -> erasures.erase(none, request, Erasing.REQUESTED, Actor.system()))
                .isInstanceOf(IllegalStateException.class);
    }

    private List<String> tablesHolding(String value) throws SQLException {
        List<String> holding = new ArrayList<>();
        try (Connection superuser = TestServer.running().superuser(url);
                Statement statement = superuser.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet found = statement.executeQuery(
                        "select exists (select 1 from " + table + " t where t::text like '%" + value + "%')")) {
                    found.next();
                    if (found.getBoolean(1)) {
                        holding.add(table);
                    }
                }
            }
        }
        assertThat(value).isNotBlank();
        return holding;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select format('%I.%I', table_schema, table_name)"
                + " from information_schema.tables where table_type = 'BASE TABLE'"
                + " and table_schema not in ('pg_catalog', 'information_schema')")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        assertThat(tables).hasSizeGreaterThan(15);
        return tables;
    }
}
