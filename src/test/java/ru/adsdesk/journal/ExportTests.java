package ru.adsdesk.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.journal.log.ExportChecker;
import ru.adsdesk.journal.log.Finding;
import ru.adsdesk.journal.log.KnownKeys;
import ru.adsdesk.journal.log.SignedNote;
import ru.adsdesk.journal.log.Verdict;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.TestServer;

@DeskTest
class ExportTests {

    private static final BookReader FULL = BookReader.full(Actor.system());
    private static final BookReader MASKED = BookReader.masked(Actor.system());

    @Autowired
    private Books books;

    @Autowired
    private Journal journal;

    @Autowired
    private BookTransactions transactions;

    @Autowired
    private TransactionTemplate plain;

    @Autowired
    private Exports exports;

    @Autowired
    private Receipts receipts;

    @Autowired
    private Seals seals;

    @Autowired
    private Lines lines;

    @Value("${adsdesk.database.url}")
    private String url;

    private TestBook book;

    @BeforeEach
    void openABook() {
        book = new TestBook(books, journal, transactions, plain, CentreId.next());
    }

    @Test
    void theCheckerAcceptsABookOfEverySize() {
        for (int more : List.of(0, 1, 250, 5, 300, 4000)) {
            book.fill(more);
            Verdict.Accepted accepted = accepted(text(exports.book(book.id, FULL)));
            assertThat(accepted.lines()).isEqualTo(accepted.seal().size());
            assertThat(accepted.signer()).isPresent();
        }
    }

    @Test
    void anExportShowsTheLineThatTellsOfIt() {
        book.fill(3);
        String text = text(exports.book(book.id, MASKED));
        assertThat(text).contains("line\t4\t").contains("\"code\":\"journal.exported\"");
        assertThat(accepted(text).openings()).isZero();
        assertThat(text).doesNotContain(TestBook.PHONE);
        assertThat(accepted(text(exports.book(book.id, FULL))).openings()).isEqualTo(6);
    }

    @Test
    void anUnmaskedExportSaysSo() {
        book.fill(1);
        String text = text(exports.book(book.id, BookReader.unmasking(Actor.system())));
        assertThat(text).contains("personal-data.unmasked").contains(TestBook.PHONE);
        assertThat(accepted(text).lines()).isEqualTo(3);
    }

    @Test
    void aStrangerRecomputesRootAndSignatureFromTheTextAlone() throws Exception {
        book.fill(300);
        String text = text(exports.book(book.id, MASKED));
        List<String> bodies = text.lines()
                .filter(line -> line.startsWith("line\t"))
                .map(line -> line.split("\t", 3)[2])
                .toList();
        String note = new String(
                Base64.getDecoder()
                        .decode(text.lines()
                                .filter(line -> line.startsWith("seal\t"))
                                .findFirst()
                                .orElseThrow()
                                .substring(5)),
                UTF_8);
        String[] sealed = note.split("\n");
        assertThat(sealed[1]).isEqualTo("301");
        assertThat(sealed[2])
                .isEqualTo(Base64.getEncoder()
                        .encodeToString(TestBook.naiveRoot(bodies).bytes()));
        assertThat(verifies(note, seals.keys(book.id).getFirst().toString())).isTrue();
    }

    /** Plain Ed25519 of the JDK over the note's text, by the published key. */
    private static boolean verifies(String note, String published) throws Exception {
        byte[] key = Base64.getDecoder().decode(published.split("\\+", 3)[2]);
        byte[] x509 = HexFormat.of()
                .parseHex(
                        "302a300506032b6570032100" + HexFormat.of().formatHex(Arrays.copyOfRange(key, 1, key.length)));
        int blank = note.indexOf("\n\n");
        byte[] signature =
                Base64.getDecoder().decode(note.substring(blank + 2).strip().replaceAll("^\\S+ \\S+ ", ""));
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
        check.update(note.substring(0, blank + 1).getBytes(UTF_8));
        return check.verify(Arrays.copyOfRange(signature, 4, signature.length));
    }

    @Test
    void aHouseShowsItsLinesAndNoOthers() {
        book.fill(20);
        NewLine elsewhere = book.line(TestBook.request()).at(UUID.randomUUID());
        book.write(List.of(elsewhere));
        book.fill(3);
        Verdict.Accepted accepted = accepted(text(exports.house(book.id, book.house, FULL)));
        assertThat(accepted.lines()).isEqualTo(23);
        assertThat(accepted.openings()).isEqualTo(46);
    }

    @Test
    void aSubjectShowsItsLinesAndNoOthers() {
        Subject request = TestBook.request();
        book.write(request);
        book.fill(300);
        book.write(request);
        String text = text(exports.subject(book.id, request.id(), MASKED));
        assertThat(accepted(text).lines()).isEqualTo(2);
        assertThat(text).contains("line\t1\t").contains("line\t302\t");
    }

    @Test
    void aBookWhoseOwnerIsASubjectTooStillCountsWithoutGaps() {
        book.write(List.of(book.line(Subject.of("organisation", book.id.value()))));
        accepted(text(exports.book(book.id, FULL)));
        Verdict.Accepted accepted = accepted(text(exports.book(book.id, FULL)));
        assertThat(accepted.lines()).isEqualTo(3);
        assertThat(accepted(text(exports.subject(book.id, book.id.value(), FULL)))
                        .lines())
                .isEqualTo(4);
    }

    @Test
    void refusesAPartOfNothingAndWritesNoLine() {
        book.fill(1);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> exports.house(book.id, UUID.randomUUID(), FULL))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(JournalProblem.NOTHING_OF_IT));
        assertThat(lines.listAfter(book.id, 1, 10)).isEmpty();
    }

    @Test
    void aReceiptProvesItsLineAtOnce() {
        book.fill(270);
        Line line = book.write(TestBook.request());
        assertThat(accepted(receipts.of(book.id, line.no(), true)).openings()).isEqualTo(2);
        String masked = receipts.of(book.id, line.no(), false);
        assertThat(accepted(masked).lines()).isEqualTo(1);
        assertThat(masked).doesNotContain(TestBook.PHONE);
        assertThat(lines.listAfter(book.id, line.no(), 10)).isEmpty();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> receipts.of(book.id, 272, false));
    }

    @Test
    void anOlderSealKeptOutsideHoldsTheBookToItsWord() {
        book.fill(100);
        SignedNote kept = seals.latest(book.id);
        accepted(text(exports.book(book.id, MASKED)));
        SignedNote newer = seals.latest(book.id);
        book.fill(200);
        String text = text(exports.book(book.id, MASKED));
        assertThat(check(text, List.of(kept, newer)))
                .isInstanceOfSatisfying(
                        Verdict.Accepted.class,
                        accepted -> assertThat(accepted.known()).isEqualTo(2));
    }

    @Test
    void namesALineThatWasChangedBelowTheTriggers() throws Exception {
        book.fill(300);
        exports.book(book.id, MASKED);
        tamper("update journal.line set body = replace(body, '«ёлка»', '«сосна»') where book = ? and no = 137");
        assertThat(check(text(exports.book(book.id, MASKED)), List.of()))
                .isInstanceOfSatisfying(Verdict.Refusal.class, refusal -> {
                    assertThat(refusal.bookLine()).isEqualTo(137);
                    assertThat(refusal.finding()).isEqualTo(Finding.LINE_HASH);
                });
    }

    @Test
    void namesALineThatWasRemovedBelowTheTriggers() throws Exception {
        book.fill(300);
        exports.book(book.id, MASKED);
        tamper("delete from journal.line where book = ? and no = 42");
        assertThat(check(text(exports.book(book.id, MASKED)), List.of()))
                .isInstanceOfSatisfying(
                        Verdict.Refusal.class,
                        refusal -> assertThat(refusal.finding()).isEqualTo(Finding.LINE_MISSING));
    }

    @Test
    void theSealerStopsWhereTheTreeWasRewritten() throws Exception {
        book.fill(3);
        exports.book(book.id, MASKED);
        tamper("update journal.tile set hashes = overlay(hashes placing decode('00', 'hex') from 1) where book = ?");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> exports.book(book.id, MASKED))
                .withMessageContaining("last seal");
    }

    private void tamper(String sql) throws Exception {
        try (Connection superuser = TestServer.running().superuser(url)) {
            superuser.setAutoCommit(false);
            try (Statement statement = superuser.createStatement()) {
                statement.execute("alter table journal.line disable trigger all");
                statement.execute("alter table journal.tile disable trigger all");
            }
            try (PreparedStatement statement = superuser.prepareStatement(sql)) {
                statement.setObject(1, book.id.value());
                assertThat(statement.executeUpdate()).isEqualTo(1);
            }
            try (Statement statement = superuser.createStatement()) {
                for (String trigger : List.of(
                        "journal.line enable always trigger lines_are_never_changed",
                        "journal.line enable always trigger lines_are_never_truncated",
                        "journal.tile enable always trigger tiles_only_grow")) {
                    statement.execute("alter table " + trigger);
                }
            }
            superuser.commit();
        }
    }

    private Verdict.Accepted accepted(String export) {
        Verdict verdict = check(export, List.of());
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        return (Verdict.Accepted) verdict;
    }

    private Verdict check(String export, List<SignedNote> known) {
        try {
            return new ExportChecker(new KnownKeys(seals.keys(book.id)), known)
                    .check(new ByteArrayInputStream(export.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Export export) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            export.writeTo(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(UTF_8);
    }
}
