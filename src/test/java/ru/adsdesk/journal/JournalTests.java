package ru.adsdesk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.journal.log.TreeHash;
import ru.adsdesk.testing.DeskTest;

@DeskTest
class JournalTests {

    @Autowired
    private Journal journal;

    @Autowired
    private Books books;

    @Autowired
    private BookTransactions transactions;

    @Autowired
    private TransactionTemplate plainTransaction;

    @Autowired
    private JdbcTemplate jdbc;

    private final BookId book = BookId.of(UUID.randomUUID());

    @BeforeEach
    void openBook() {
        plainTransaction.executeWithoutResult(
                status -> books.open(book, Book.Kind.ORGANISATION, ZoneId.of("Asia/Vladivostok")));
    }

    @Test
    void numbersLinesHousesAndSubjectsWithoutGaps() {
        UUID house = UUID.randomUUID();
        Subject subject = Subject.of("account", UUID.randomUUID());
        write(fact(subject).at(house));
        write(fact(Subject.of("account", UUID.randomUUID())).at(house));
        List<Line> last = transactions.in(
                book,
                () -> journal.append(book, List.of(fact(subject), fact(subject).at(house))));
        assertThat(last).extracting(Line::no).containsExactly(3L, 4L);
        assertThat(last).extracting(Line::subjectSeq).containsExactly(2L, 3L);
        assertThat(last).extracting(Line::houseSeq).containsExactly(null, 3L);
    }

    @Test
    void countsAHouseThatIsItsOwnSubjectTwice() {
        UUID house = UUID.randomUUID();
        write(fact(Subject.of("house", house)).at(house));
        write(fact(Subject.of("account", UUID.randomUUID())).at(house));
        Line third = write(fact(Subject.of("house", house)).at(house));
        assertThat(third.subjectSeq()).isEqualTo(2);
        assertThat(third.houseSeq()).isEqualTo(3);
    }

    @Test
    void storesTheExactBytesThatWereHashed() {
        Line line = write(fact(Subject.of("account", UUID.randomUUID()))
                .saying(Map.of("role", "DISPATCHER", "words", "«ёлка» \"1\"\n"))
                .keeping(Map.of("login", "ivanova")));
        String stored = jdbc.queryForObject(
                "select body from journal.line where book = ? and no = ?", String.class, book.value(), line.no());
        byte[] leaf = jdbc.queryForObject(
                "select leaf from journal.line where book = ? and no = ?", byte[].class, book.value(), line.no());
        assertThat(stored).isEqualTo(line.body()).doesNotContain("ivanova");
        assertThat(TreeHash.leaf(stored.getBytes(StandardCharsets.UTF_8)).bytes())
                .isEqualTo(leaf);
    }

    @Test
    void spendsNoNumberOnAnActThatFails() {
        write(numbered());
        assertThatThrownBy(() -> transactions.in(book, () -> {
                    journal.append(book, numbered());
                    throw new IllegalArgumentException("the act fails after its line");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        Line next = write(numbered());
        assertThat(next.no()).isEqualTo(2);
        assertThat(next.number()).isNotNull();
        assertThat(next.number().seq()).isEqualTo(2);
    }

    @Test
    void refusesAFactNobodyDeclared() {
        assertThatThrownBy(() -> write(NewLine.of(
                        Subject.of("account", UUID.randomUUID()), "account.mispelt", Instant.now(), Actor.system())))
                .hasMessageContaining("account.mispelt");
        assertThat(lineNumbers()).isEmpty();
    }

    @Test
    void refusesASecondAppendInOneTransaction() {
        assertThatThrownBy(() -> transactions.in(book, () -> {
                    journal.append(book, numbered());
                    return journal.append(book, numbered());
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(lineNumbers()).isEmpty();
    }

    @Test
    void refusesALineOutsideATransaction() {
        assertThatThrownBy(() -> journal.append(book, numbered())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void leavesNoGapWhenManyWriteAndSomeFail() throws Exception {
        List<Future<?>> acts = new ArrayList<>();
        try (ExecutorService writers = Executors.newCachedThreadPool()) {
            for (int i = 0; i < 200; i++) {
                boolean fails = i % 5 == 0;
                acts.add(writers.submit(() -> transactions.in(book, () -> {
                    Line line = journal.append(book, numbered());
                    if (fails) {
                        throw new IllegalArgumentException("injected");
                    }
                    return line;
                })));
            }
        }
        assertThat(acts).filteredOn(act -> act.state() == Future.State.SUCCESS).hasSize(160);
        assertThat(lineNumbers())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 160).boxed().toList());
        assertThat(jdbc.queryForList(
                        "select seq from journal.number where book = ? order by seq", Long.class, book.value()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 160).boxed().toList());
        assertThat(jdbc.queryForList(
                        "select recorded_at from journal.line where book = ? order by no",
                        java.time.OffsetDateTime.class,
                        book.value()))
                .isSorted();
    }

    private List<Long> lineNumbers() {
        return jdbc.queryForList("select no from journal.line where book = ? order by no", Long.class, book.value());
    }

    private Line write(NewLine line) {
        return transactions.in(book, () -> journal.append(book, line));
    }

    private static NewLine numbered() {
        return fact(Subject.of("request", UUID.randomUUID())).withNumber();
    }

    private static NewLine fact(Subject subject) {
        return NewLine.of(subject, "account.created", Instant.now(), Actor.system());
    }
}
