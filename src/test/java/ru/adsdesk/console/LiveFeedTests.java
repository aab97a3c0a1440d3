package ru.adsdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Books;
import ru.adsdesk.testing.DeskTest;

/** Who listens hears every line of their books once and in order, or is told that they did not. */
@DeskTest
@Import({Scene.class, Writing.class})
class LiveFeedTests {

    private static final int QUEUE = 3;

    @Autowired
    private Scene scene;

    @Autowired
    private Writing writing;

    @Autowired
    private FeedTable table;

    @Autowired
    private Books books;

    @Autowired
    private Clock clock;

    private LiveFeed feed;
    private Town town;
    private BookId mine;
    private long start;

    @BeforeEach
    void caughtUp() {
        feed = new LiveFeed(
                table,
                books,
                new ConsoleSettings(Duration.ofDays(7), Duration.ofMillis(250), Duration.ofMillis(20), QUEUE));
        town = scene.town();
        mine = BookId.of(town.mine());
        start = writing.projected();
    }

    @AfterEach
    void stop() {
        feed.close();
    }

    @Test
    void tellsWhatComesInOrder() throws InterruptedException {
        Ear ear = Ear.listening(feed, town.senior().caller(), () -> true, null);
        long one = written(mine);
        long two = written(BookId.of(town.other()));
        feed.round();
        assertThat(ear.next(2)).extracting(FeedItem::line).containsExactly(one, two);
    }

    @Test
    void goesOnWhereTheListenerLeftOff() throws InterruptedException {
        AtomicBoolean still = new AtomicBoolean(true);
        Ear first = Ear.listening(feed, town.senior().caller(), still::get, start);
        written(mine);
        feed.round();
        long seen = first.next().position();
        still.set(false);
        first.awaitEnd();
        List<Long> missed = List.of(written(mine), written(mine));

        Ear again = Ear.listening(feed, town.senior().caller(), () -> true, seen);
        assertThat(again.next(2)).extracting(FeedItem::line).isEqualTo(missed);
        long live = written(mine);
        feed.round();
        assertThat(again.next().line()).isEqualTo(live);
    }

    @Test
    void readsALongAbsenceFromTheFeedItself() throws InterruptedException {
        for (int n = 0; n < QUEUE * 5; n++) {
            writing.line(mine);
        }
        writing.projected();
        Ear ear = Ear.listening(feed, town.senior().caller(), () -> true, start);
        assertThat(ear.next(QUEUE * 5))
                .extracting(FeedItem::position)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsEachOnlyTheBooksOfTheirScope() throws InterruptedException {
        Caller elsewhere = scene.town().senior().caller();
        writing.projected();
        Ear limited = Ear.listening(feed, town.dispatcher().caller(), () -> true, null);
        Ear stranger = Ear.listening(feed, elsewhere, () -> true, null);
        written(BookId.of(town.other()));
        long own = written(mine);
        long centres = written(BookId.of(town.centre()));
        feed.round();
        assertThat(limited.next(2)).extracting(FeedItem::line).containsExactly(own, centres);
        assertThat(feed.page(town.dispatcher().caller(), start, 100).items())
                .extracting(FeedItem::book)
                .doesNotContain(BookId.of(town.other()))
                .contains(mine);
        assertThat(stranger.rest()).isEmpty();
    }

    @Test
    void dropsWhoReadsTooSlowlyAndLetsThemComeBack() throws InterruptedException {
        Ear slow = Ear.stuffed(feed, town.senior().caller(), null);
        Ear quick = Ear.listening(feed, town.senior().caller(), () -> true, null);
        written(mine);
        feed.round();
        slow.awaitStuck();
        long seen = slow.next().position();
        quick.next();
        for (int n = 0; n <= QUEUE; n++) {
            written(mine);
            feed.round();
            quick.next();
        }
        assertThat(feed.listeners()).as("only the quick one is left").isEqualTo(1);
        slow.readOn();
        slow.awaitEnd();
        assertThat(slow.rest()).as("nothing more is told to who was dropped").isEmpty();

        Ear back = Ear.listening(feed, town.senior().caller(), () -> true, seen);
        assertThat(back.next(QUEUE + 1)).extracting(FeedItem::position).isSorted();
    }

    @Test
    void endsWithTheRightToListenAndTellsNothingAfterIt() throws InterruptedException {
        AtomicBoolean still = new AtomicBoolean(true);
        Ear ear = Ear.listening(feed, town.senior().caller(), still::get, null);
        still.set(false);
        written(mine);
        feed.round();
        ear.awaitEnd();
        assertThat(ear.rest()).isEmpty();
        assertThat(feed.listeners()).isZero();
    }

    @Test
    void tellsWhoAsksForWhatIsNoLongerKeptOrNeverWas() throws InterruptedException {
        written(mine);
        written(mine);
        long head = table.span().newest();
        while (table.purge(clock.instant().plus(Duration.ofDays(1)), 5000) > 0) {
            assertThat(head).isEqualTo(table.span().newest());
        }
        assertThat(Ear.listening(feed, town.senior().caller(), () -> true, start)
                        .reset())
                .isEqualTo(head);
        assertThat(Ear.listening(feed, town.senior().caller(), () -> true, head + 7)
                        .reset())
                .isEqualTo(head);
        FeedPage page = feed.page(town.senior().caller(), start, 10);
        assertThat(page.reset()).isTrue();
        assertThat(page.after()).isEqualTo(head);
        assertThat(feed.page(town.senior().caller(), head, 10).reset()).isFalse();
    }

    @Test
    void tellsAQuietListenerThatItIsAlive() throws InterruptedException {
        Ear ear = Ear.listening(feed, town.senior().caller(), () -> true, null);
        ear.awaitBeats(2);
        assertThat(ear.rest()).isEmpty();
    }

    @Test
    void endsEveryStreamWhenTheDeskStops() throws InterruptedException {
        Ear ear = Ear.listening(feed, town.senior().caller(), () -> true, null);
        feed.close();
        ear.awaitEnd();
    }

    private long written(BookId book) {
        long line = writing.line(book).no();
        writing.projected();
        return line;
    }
}
