package ru.adsdesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

@DeskTest
class FollowingTests {

    private static final String HEARD = "account.created";
    private static final String PASSED_OVER = "account.changed";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private Journal journal;

    @Autowired
    private Books books;

    @Autowired
    private BookTransactions transactions;

    @Autowired
    private TransactionTemplate plainTransaction;

    @Autowired
    private BookEnds ends;

    @Autowired
    private Lines lines;

    @Autowired
    private FollowerTable table;

    @Autowired
    private JdbcClient jdbc;

    private final SteppedClock clock = new SteppedClock();
    private final Ear ear = new Ear("ear-" + (char) ('a' + COUNT.getAndIncrement()));
    private final BookId book = BookId.of(UUID.randomUUID());
    private final BookId other = BookId.of(UUID.randomUUID());

    @BeforeEach
    void openBooks() {
        clock.set(Instant.parse("2031-01-01T00:00:00Z"));
        for (BookId each : List.of(book, other)) {
            plainTransaction.executeWithoutResult(
                    status -> books.open(each, Book.Kind.ORGANISATION, ZoneId.of("Europe/Moscow")));
        }
    }

    @Test
    void tellsWhatIsWrittenOnceAndInOrder() {
        Following following = started(table);
        write(book, HEARD, HEARD);
        write(book, PASSED_OVER);
        write(book, HEARD);
        following.round();
        following.round();
        assertThat(ear.heardOf(book)).containsExactly(1L, 2L, 4L);
    }

    @Test
    void aNewFollowerBeginsWhereTheBooksStand() {
        write(book, HEARD, HEARD);
        Following following = started(table);
        write(book, HEARD);
        write(other, HEARD);
        following.round();
        assertThat(ear.heardOf(book)).containsExactly(3L);
        assertThat(ear.heardOf(other)).containsExactly(1L);
    }

    @Test
    void goesOnAfterARestartWhereItStopped() {
        started(table).round();
        write(book, HEARD);
        Following again = started(new FollowerTable(jdbc, plainTransaction));
        clock.step(Duration.ofMinutes(1));
        again.round();
        assertThat(ear.heardOf(book)).containsExactly(1L);
    }

    @Test
    void tellsAFollowerThatFailedAgainAndTheOthersMeanwhile() {
        Following following = started(table);
        write(book, HEARD);
        write(other, HEARD);
        ear.refuse(book);
        following.round();
        assertThat(ear.heardOf(book)).isEmpty();
        assertThat(ear.heardOf(other)).containsExactly(1L);

        ear.refuse(null);
        following.round();
        assertThat(ear.heardOf(book)).as("it is left alone for a second").isEmpty();
        clock.step(Duration.ofSeconds(1));
        following.round();
        assertThat(ear.heardOf(book)).containsExactly(1L);
    }

    @Test
    void pausesGrowToAMinute() {
        Instant now = clock.instant();
        FollowerPause pause = FollowerPause.after(null, now);
        List<Long> seconds = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            seconds.add(Duration.between(now, pause.until()).toSeconds());
            pause = FollowerPause.after(pause, now);
        }
        assertThat(seconds).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void oneInstanceTellsUntilItsLeaseEnds() {
        Following first = started(table);
        write(book, HEARD);
        first.round();

        Following second = started(new FollowerTable(jdbc, plainTransaction));
        write(book, HEARD);
        second.round();
        assertThat(ear.heardOf(book)).as("the first has the lease").containsExactly(1L);

        clock.step(Duration.ofSeconds(31));
        second.round();
        assertThat(ear.heardOf(book)).containsExactly(1L, 2L);
    }

    @Test
    void tellsMoreThanOneStepHolds() {
        Following following = started(table);
        for (int i = 0; i < 3; i++) {
            write(book, Collections.nCopies(400, HEARD).toArray(String[]::new));
        }
        following.round();
        assertThat(ear.heardOf(book)).hasSize(1200).isSorted();
    }

    private Following started(FollowerTable its) {
        Following following = new Following(List.of(ear), ends, lines, its, clock);
        following.afterSingletonsInstantiated();
        return following;
    }

    private void write(BookId where, String... codes) {
        List<NewLine> fresh = List.of(codes).stream()
                .map(code ->
                        NewLine.of(Subject.of("account", UUID.randomUUID()), code, clock.instant(), Actor.system()))
                .toList();
        transactions.in(where, () -> journal.append(where, fresh));
    }

    /** Hears, and refuses a book when told to. */
    private static final class Ear implements Follower {

        private final String name;
        private final List<Line> heard = new ArrayList<>();
        private @Nullable BookId refused;

        Ear(String name) {
            this.name = name;
        }

        void refuse(@Nullable BookId its) {
            refused = its;
        }

        List<Long> heardOf(BookId its) {
            return heard.stream()
                    .filter(line -> line.book().equals(its))
                    .map(Line::no)
                    .toList();
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean hears(String code) {
            return code.equals(HEARD);
        }

        @Override
        public void hear(List<Line> lines) {
            if (lines.getFirst().book().equals(refused)) {
                throw new IllegalStateException("not now");
            }
            heard.addAll(lines);
        }
    }
}
