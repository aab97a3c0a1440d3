package ru.adsdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.journal.BookEnds;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Lines;
import ru.adsdesk.testing.DeskTest;
import tools.jackson.databind.json.JsonMapper;

/** Every line comes into the feed once, in the order of its book. */
@DeskTest
@Import({Scene.class, Writing.class})
class FeedProjectorTests {

    private static final int WRITERS = 4;
    private static final int LINES_OF_EACH = 25;

    @Autowired
    private BoardKeeper board;

    @Autowired
    private Scene scene;

    @Autowired
    private Writing writing;

    @Autowired
    private FeedProjector projector;

    @Autowired
    private FeedTable table;

    @Autowired
    private BookEnds ends;

    @Autowired
    private Lines lines;

    @Autowired
    private JsonMapper json;

    @Autowired
    private ConsoleSettings settings;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    private Town town;
    private long start;

    @BeforeEach
    void caughtUp() {
        town = scene.town();
        start = writing.projected();
    }

    @Test
    void tellsTheLinesOfABookInItsOrderAndWithoutGaps() {
        BookId book = BookId.of(town.mine());
        List<Long> written = LongStream.range(0, 30)
                .map(n -> writing.line(book).no())
                .boxed()
                .toList();
        writing.projected();
        assertThat(fedOf(book)).isEqualTo(written);
        assertThat(positions())
                .isEqualTo(LongStream.rangeClosed(start + 1, start + 30).boxed().toList());
    }

    @Test
    void doesNothingWhereNothingIsNew() {
        writing.projected();
        projector.round();
        assertThat(projector.round()).isZero();
    }

    @Test
    void tellsWhatAClockIsAboutAndOfOtherLinesIdsOnly() {
        BookId book = BookId.of(town.mine());
        writing.line(
                book,
                "clock.breached",
                Map.of("norm", "localise", "dueAt", "2026-01-02T03:04:05.678Z", "told", List.of("SENIOR:x")));
        writing.line(book);
        writing.projected();

        List<FeedItem> fed = table.listAfter(start, 10);
        assertThat(fed.getFirst().norm()).isEqualTo("localise");
        assertThat(fed.getFirst().dueAt()).isEqualTo("2026-01-02T03:04:05.678Z");
        assertThat(fed.getFirst().told()).containsExactly("SENIOR:x");
        assertThat(fed.getLast().norm()).isNull();
        assertThat(fed.getLast().told()).isNull();
    }

    @Test
    void holdsNoPersonalData() {
        scene.register(town.dispatcher().bearer(), Scene.leak(town, "89000000077"));
        assertThat(writing.projected()).isGreaterThan(start);
        assertThat(scene.tableHolds("console.feed", "Примерова")).isFalse();
        assertThat(scene.tableHolds("console.feed", "9000000077")).isFalse();
    }

    @Test
    void missesNothingAndDoublesNothingWithManyWritersAndTwoProjectors() throws Exception {
        List<BookId> books = List.of(BookId.of(town.mine()), BookId.of(town.other()), BookId.of(town.centre()));
        Map<BookId, Long> before = table.cursors();
        try (ExecutorService people = Executors.newCachedThreadPool()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int n = 0; n < WRITERS; n++) {
                BookId book = books.get(n % books.size());
                writers.add(
                        people.submit(() -> LongStream.range(0, LINES_OF_EACH).forEach(m -> writing.line(book))));
            }
            Future<?> one = people.submit(() -> goOn(another(), writers));
            Future<?> two = people.submit(() -> goOn(another(), writers));
            one.get();
            two.get();
        }
        for (BookId book : books) {
            long last = table.cursors().getOrDefault(book, 0L);
            assertThat(fedOf(book))
                    .isEqualTo(LongStream.rangeClosed(before.getOrDefault(book, 0L) + 1, last)
                            .boxed()
                            .toList());
        }
        long written = (long) WRITERS * LINES_OF_EACH;
        assertThat(positions())
                .isEqualTo(LongStream.rangeClosed(start + 1, start + written)
                        .boxed()
                        .toList());
    }

    @Test
    void leavesNoHoleWhereItIsStoppedInTheMiddle() {
        BookId book = BookId.of(town.mine());
        long line = writing.line(book).no();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(another().round()).isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(table.listAfter(start, 10)).isEmpty();

        writing.projected();
        assertThat(fedOf(book)).containsExactly(line);
        assertThat(positions()).containsExactly(start + 1);
    }

    @Test
    void deletesWhatIsOldButNeverGivesAPositionTwice() {
        BookId book = BookId.of(town.mine());
        writing.line(book);
        long head = writing.projected();
        while (table.purge(clock.instant().plus(Duration.ofDays(1)), 5000) > 0) {
            assertThat(table.span().newest()).isEqualTo(head);
        }
        assertThat(table.span().oldest()).isEqualTo(head + 1);

        writing.line(book);
        writing.projected();
        assertThat(table.span()).isEqualTo(new FeedTable.Span(head + 1, head + 1));
    }

    @Test
    void keepsWhatIsYoung() {
        writing.line(BookId.of(town.mine()));
        writing.projected();
        table.purge(clock.instant().minus(settings.feedKept()), 5000);
        assertThat(table.listAfter(start, 10)).hasSize(1);
    }

    private void goOn(FeedProjector own, List<Future<?>> writers) {
        while (!writers.stream().allMatch(Future::isDone) || writing.isBehind()) {
            own.round();
        }
    }

    private FeedProjector another() {
        return new FeedProjector(ends, lines, table, board, json, settings, transactions, clock);
    }

    private List<Long> fedOf(BookId book) {
        return table.listAfter(start, 1000).stream()
                .filter(item -> item.book().equals(book))
                .map(FeedItem::line)
                .toList();
    }

    private List<Long> positions() {
        return table.listAfter(start, 1000).stream().map(FeedItem::position).toList();
    }
}
