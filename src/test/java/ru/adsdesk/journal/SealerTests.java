package ru.adsdesk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.database.DataFolder;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.journal.log.Checkpoint;
import ru.adsdesk.journal.log.Digest;
import ru.adsdesk.journal.log.KnownKeys;
import ru.adsdesk.journal.log.NoteSigner;
import ru.adsdesk.journal.log.SignedNote;
import ru.adsdesk.journal.log.TreeHash;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.testing.DeskTest;

@DeskTest
@ExtendWith(OutputCaptureExtension.class)
class SealerTests {

    @Autowired
    private Books books;

    @Autowired
    private Journal journal;

    @Autowired
    private BookTransactions transactions;

    @Autowired
    private TransactionTemplate plain;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private Sealer sealer;

    @Autowired
    private SealRound round;

    @Autowired
    private SealTable table;

    @Autowired
    private SealFile file;

    @Autowired
    private Seals seals;

    @Autowired
    private DataFolder folder;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    @TempDir
    private Path elsewhere;

    private TestBook book;

    @BeforeEach
    void openABook() {
        book = new TestBook(books, journal, transactions, plain, CentreId.next());
    }

    @Test
    void answersForAFreshBookAtOnce() {
        Checkpoint seal = Checkpoint.parse(seals.latest(book.id).text());
        assertThat(seal.size()).isZero();
        assertThat(seal.root()).isEqualTo(TreeHash.emptyRoot());
        assertThat(seal.origin()).isEqualTo(books.get(book.id).origin());
    }

    @Test
    void sealsEveryLineUnderTheRootOfRfc6962() {
        for (int more : List.of(1, 2, 254, 300, 1)) {
            book.fill(more);
            Checkpoint seal = Checkpoint.parse(sealer.seal(book.id).text());
            assertThat(seal.root()).isEqualTo(TestBook.naiveRoot(bodies()));
            assertThat(seal.size()).isEqualTo(bodies().size());
        }
        assertThat(sizes()).containsExactly(0L, 1L, 3L, 257L, 557L, 558L);
    }

    @Test
    void provesLinesAndOlderSizes() {
        book.fill(300);
        Checkpoint older = Checkpoint.parse(sealer.seal(book.id).text());
        book.fill(5);
        Checkpoint newer = Checkpoint.parse(sealer.seal(book.id).text());
        Digest leaf = TreeHash.leaf(bodies().get(271).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(seals.inclusion(book.id, 272, 305).proves(leaf, newer.root()))
                .isTrue();
        assertThat(seals.consistency(book.id, 300, 305).proves(older.root(), newer.root()))
                .isTrue();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> seals.inclusion(book.id, 1, 306));
    }

    @Test
    void aRoundSealsEveryBookThatGrew() {
        book.fill(3);
        TestBook other = new TestBook(books, journal, transactions, plain, CentreId.next()).fill(2);
        round.go();
        assertThat(sizes()).containsExactly(0L, 3L);
        assertThat(table.unsealed()).doesNotContain(book.id, other.id);
        round.go();
        assertThat(sizes()).containsExactly(0L, 3L);
    }

    @Test
    void sealersAtOnceBuildOneChain() throws Exception {
        List<Future<?>> work = new ArrayList<>();
        try (ExecutorService hands = Executors.newCachedThreadPool()) {
            for (int i = 0; i < 60; i++) {
                work.add(hands.submit(() -> book.fill(3)));
                work.add(hands.submit(() -> sealer.seal(book.id)));
                work.add(hands.submit(() -> sealer.sealUnlessBusy(book.id)));
            }
        }
        assertThat(work).allMatch(each -> each.state() == Future.State.SUCCESS);
        Checkpoint last = Checkpoint.parse(sealer.seal(book.id).text());
        assertThat(last.size()).isEqualTo(180);
        assertThat(last.root()).isEqualTo(TestBook.naiveRoot(bodies()));
        for (SignedNote note : notes()) {
            Checkpoint each = Checkpoint.parse(note.text());
            assertThat(each.root()).isEqualTo(TestBook.naiveRoot(bodies().subList(0, (int) each.size())));
        }
    }

    @Test
    void everySealAlsoStandsOutsideTheDatabase() throws Exception {
        book.fill(2);
        sealer.seal(book.id);
        List<String> outside = Files.readAllLines(folder.path().resolve("seals.txt"));
        for (SignedNote note : notes()) {
            assertThat(outside).contains("seal\t" + Base64.getEncoder().encodeToString(note.toBytes()));
        }
    }

    @Test
    void keepsItsKeyFromOtherUsers() throws Exception {
        sealer.seal(book.id);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.path().resolve("journal.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void withoutItsKeyItRefusesAndMakesNoNewOne(CapturedOutput output) {
        sealer.seal(book.id);
        book.fill(1);
        Path missing = elsewhere.resolve("journal.key");
        Sealer keyless = sealer(missing);
        assertRefused(keyless, JournalProblem.KEY_MISSING);
        assertThat(missing).doesNotExist();
        assertThat(sizes()).containsExactly(0L);
        SealRound rounds = new SealRound(table, keyless);
        rounds.go();
        rounds.go();
        assertThat(output.getAll().split("No book is sealed any more", -1)).hasSize(2);
        assertThat(new SealHealth(rounds).health().getStatus()).isEqualTo(new Status("UNSEALED"));
    }

    @Test
    void withAForeignKeyItRefusesOldAndNewBooks() throws Exception {
        sealer.seal(book.id);
        book.fill(1);
        Path foreign = Files.writeString(
                elsewhere.resolve("journal.key"),
                NoteSigner.generate("ads-desk").text());
        assertRefused(sealer(foreign), JournalProblem.KEY_FOREIGN);
        book = new TestBook(books, journal, transactions, plain, CentreId.next());
        assertRefused(sealer(foreign), JournalProblem.KEY_FOREIGN);
        assertThat(sizes()).isEmpty();
    }

    @Test
    void aRotatedKeySignsAndTheOldOneStaysValid() throws Exception {
        SignedNote old = sealer.seal(book.id);
        book.fill(1);
        Files.writeString(
                folder.path().resolve("journal.key"),
                NoteSigner.generate("ads-desk").text() + "\n",
                StandardOpenOption.APPEND);
        SignedNote fresh = sealer.seal(book.id);
        KnownKeys published = new KnownKeys(seals.keys(book.id));
        assertThat(published.signerOf(fresh)).contains(published.keys().getFirst());
        assertThat(published.signerOf(old)).isPresent().isNotEqualTo(published.signerOf(fresh));
    }

    private void assertRefused(Sealer refusing, JournalProblem code) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> refusing.seal(book.id))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private Sealer sealer(Path keyFile) {
        return new Sealer(books, table, new SealKeys(keyFile, "ads-desk", table), file, manager, clock);
    }

    private List<String> bodies() {
        return jdbc.queryForList(
                "select body from journal.line where book = ? order by no", String.class, book.id.value());
    }

    private List<Long> sizes() {
        return jdbc.queryForList(
                "select size from journal.seal where book = ? order by size", Long.class, book.id.value());
    }

    private List<SignedNote> notes() {
        return jdbc.queryForList("select note from journal.seal where book = ?", String.class, book.id.value()).stream()
                .map(note -> SignedNote.parse(note.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .toList();
    }
}
