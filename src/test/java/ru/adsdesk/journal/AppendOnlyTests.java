package ru.adsdesk.journal;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.TestServer;

/** Below the application: who is connected may not change what was written, whoever they are. */
@DeskTest
class AppendOnlyTests {

    private static final List<String> WAYS = List.of(
            "update journal.line set body = body || ' '",
            "delete from journal.line",
            "truncate journal.line",
            "truncate journal.line cascade",
            "update journal.number set seq = seq + 1000",
            "delete from journal.number",
            "truncate journal.number",
            "update journal.seal set note = 'x'",
            "delete from journal.seal",
            "truncate journal.seal",
            "update journal.tile set hashes = decode(repeat('00', 32), 'hex')",
            "update journal.tile set index = index + 1");

    @Autowired
    private Books books;

    @Autowired
    private Journal journal;

    @Autowired
    private BookTransactions transactions;

    @Autowired
    private TransactionTemplate plain;

    @Autowired
    private Sealer sealer;

    @Value("${adsdesk.database.url}")
    private String url;

    @BeforeEach
    void writeAndSeal() {
        TestBook book = new TestBook(books, journal, transactions, plain, CentreId.next()).fill(3);
        book.write(List.of(book.line(TestBook.request()).withNumber()));
        sealer.seal(book.id);
    }

    @TestFactory
    Stream<DynamicTest> theServiceIsRefused() {
        return WAYS.stream()
                .map(way -> DynamicTest.dynamicTest(way, () -> {
                    try (Connection service = TestServer.service(url)) {
                        assertRefused(service, way);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> aSuperuserIsRefused() {
        return WAYS.stream()
                .map(way -> DynamicTest.dynamicTest(way, () -> {
                    try (Connection superuser = TestServer.running().superuser(url)) {
                        assertRefused(superuser, way);
                        assertRefused(superuser, "set session_replication_role = replica; " + way);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> theServiceCannotLiftTheTriggers() {
        return Stream.of(
                        "alter table journal.line disable trigger all",
                        "drop trigger lines_are_never_changed on journal.line",
                        "drop table journal.line",
                        "delete from journal.tile",
                        "set session_replication_role = replica")
                .map(way -> DynamicTest.dynamicTest(way, () -> {
                    try (Connection service = TestServer.service(url)) {
                        assertRefused(service, way);
                    }
                }));
    }

    private static void assertRefused(Connection connection, String way) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(way);
                    }
                })
                .satisfies(refused -> org.assertj.core.api.Assertions.assertThat(refused.getSQLState())
                        .isIn("42501", "23001"));
    }
}
