package ru.adsdesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** Leafing through a book backwards. */
@DeskTest
class LineSearchTests {

    private static final Instant NOON = Instant.parse("2026-03-10T09:00:00Z");

    @Autowired
    private LineSearch search;

    @Autowired
    private Books books;

    @Autowired
    private Journal journal;

    @Autowired
    private BookTransactions transactions;

    @Autowired
    private TransactionTemplate plain;

    @Autowired
    private Desk desk;

    @Autowired
    private SteppedClock clock;

    private TestBook book;

    @BeforeEach
    void openABook() {
        clock.set(NOON);
        book = new TestBook(books, journal, transactions, plain, desk.centre());
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void readsBackwardsPageByPageAndLeavesNothingOut() {
        book.fill(25);
        List<Long> seen = new ArrayList<>();
        @Nullable Long before = null;
        do {
            LineSearch.Found found = search.find(book.id, query(null, null, null, before, 10));
            assertThat(found.lines()).hasSizeLessThanOrEqualTo(10);
            found.lines().forEach(line -> seen.add(line.no()));
            before = found.before();
        } while (before != null);
        assertThat(seen).hasSize(25).first().isEqualTo(25L);
        assertThat(seen)
                .isSortedAccordingTo((one, other) -> Long.compare(other, one))
                .doesNotHaveDuplicates();
    }

    @Test
    void findsTheLinesOfOneSubjectAndOfOneHouse() {
        book.fill(5);
        Subject request = TestBook.request();
        book.write(request);
        book.fill(3);
        book.write(request);
        assertThat(numbers(new LineQuery(null, request.id(), null, null, null, null, 10)))
                .containsExactly(10L, 6L);
        assertThat(numbers(new LineQuery(book.house, null, null, null, null, null, 3)))
                .containsExactly(10L, 9L, 8L);
        assertThat(numbers(new LineQuery(UUID.randomUUID(), null, null, null, null, null, 3)))
                .isEmpty();
        assertThat(numbers(new LineQuery(null, null, "request.closed", null, null, null, 3)))
                .isEmpty();
    }

    @Test
    void keepsToThePeriodByTheInstantsLinesWereRecorded() {
        book.fill(4);
        clock.set(NOON.plus(Duration.ofDays(1)));
        book.fill(4);
        clock.set(NOON.plus(Duration.ofDays(2)));
        book.fill(4);
        Instant from = NOON.plus(Duration.ofHours(12));
        Instant to = NOON.plus(Duration.ofHours(36));
        assertThat(numbers(query(from, to, null, null, 50))).containsExactly(8L, 7L, 6L, 5L);
        assertThat(numbers(query(to, null, null, null, 50))).containsExactly(12L, 11L, 10L, 9L);
        assertThat(numbers(query(null, from, null, null, 50))).containsExactly(4L, 3L, 2L, 1L);
        assertThat(numbers(query(NOON.plus(Duration.ofDays(9)), null, null, null, 50)))
                .isEmpty();
    }

    @Test
    void handsAnEmptyPageOverWithAPlaceToGoOnFromWhereAFactIsRare() {
        book.write(TestBook.request());
        book.write(
                List.of(NewLine.of(TestBook.request(), "journal.exported", NOON, ru.adsdesk.identity.Actor.system())));
        book.fill(LineSearch.STRETCH);
        LineSearch.Found first = search.find(book.id, query(null, null, "journal.exported", null, 10));
        assertThat(first.lines()).isEmpty();
        assertThat(first.before()).isNotNull();
        LineSearch.Found second = search.find(book.id, query(null, null, "journal.exported", first.before(), 10));
        assertThat(second.lines()).extracting(Line::no).containsExactly(2L);
        assertThat(second.before()).isNull();
    }

    private List<Long> numbers(LineQuery query) {
        return search.find(book.id, query).lines().stream().map(Line::no).toList();
    }

    private static LineQuery query(
            @Nullable Instant from, @Nullable Instant to, @Nullable String code, @Nullable Long before, int limit) {
        return new LineQuery(null, null, code, from, to, before, limit);
    }
}
