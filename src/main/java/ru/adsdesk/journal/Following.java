package ru.adsdesk.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Tells the {@link Follower followers} what has been written since they last heard. How far each has heard each book is
 * stored after it has, so nothing is skipped whatever stops the desk; which instance tells a follower is settled by a
 * lease, and should two overlap, followers stand hearing a line twice.
 */
public class Following implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(Following.class);

    private final List<Follower> followers;
    private final BookEnds ends;
    private final Lines lines;
    private final FollowerTable table;
    private final Clock clock;
    private final Map<Heard, Long> known = new ConcurrentHashMap<>();
    private final Map<Heard, FollowerPause> pauses = new ConcurrentHashMap<>();

    Following(List<Follower> followers, BookEnds ends, Lines lines, FollowerTable table, Clock clock) {
        this.followers = List.copyOf(followers);
        this.ends = ends;
        this.lines = lines;
        this.table = table;
        this.clock = clock;
    }

    /** What is known of a follower and a book. */
    private record Heard(String follower, BookId book) {}

    /** Before anything is written by this instance, so that a new follower misses nothing of it. */
    @Override
    public void afterSingletonsInstantiated() {
        followers.forEach(follower -> table.introduce(follower.name(), now()));
    }

    /** Tells everybody until there is no news; for tests, which do it when they want it done. */
    public void round() {
        while (once() > 0) {
            // what a follower does may be news to another
        }
    }

    /** One look at the books; the most lines a follower was told or passed over. */
    int once() {
        List<BookEnds.End> written = ends.list();
        FollowerReads reads = new FollowerReads(lines);
        int told = 0;
        for (Follower follower : followers) {
            told = Math.max(told, tell(follower, written, reads));
        }
        return told;
    }

    private int tell(Follower follower, List<BookEnds.End> written, FollowerReads reads) {
        Instant now = now();
        List<BookId> ahead = written.stream()
                .filter(end -> isAhead(follower, end, now))
                .map(BookEnds.End::book)
                .toList();
        if (ahead.isEmpty() || !table.lease(follower.name(), now)) {
            return 0;
        }
        Map<BookId, Long> cursors = table.cursors(follower.name(), ahead);
        Map<BookId, Long> reached = new HashMap<>();
        int told = 0;
        for (BookId book : ahead) {
            List<Line> heard = tell(follower, book, cursors.getOrDefault(book, 0L), reads);
            if (!heard.isEmpty()) {
                reached.put(book, heard.getLast().no());
                told += heard.size();
            }
        }
        move(follower, reached);
        return told;
    }

    /** Known only once stored: what could not be stored is told again. */
    private void move(Follower follower, Map<BookId, Long> reached) {
        if (!reached.isEmpty()) {
            table.move(follower.name(), reached);
            reached.forEach((book, line) -> known.put(new Heard(follower.name(), book), line));
        }
    }

    private boolean isAhead(Follower follower, BookEnds.End end, Instant now) {
        Heard heard = new Heard(follower.name(), end.book());
        FollowerPause pause = pauses.get(heard);
        return end.line() > known.getOrDefault(heard, -1L) && (pause == null || pause.isOver(now));
    }

    /** The lines it was told or that are not for it; none where there is no news or it failed. */
    private List<Line> tell(Follower follower, BookId book, long after, FollowerReads reads) {
        Heard heard = new Heard(follower.name(), book);
        List<Line> news = reads.listAfter(book, after);
        known.put(heard, after);
        List<Line> wanted =
                news.stream().filter(line -> follower.hears(line.code())).toList();
        try {
            if (!wanted.isEmpty()) {
                follower.hear(wanted);
            }
        } catch (RuntimeException failed) {
            pause(heard, wanted.getFirst().no(), failed);
            return List.of();
        }
        pauses.remove(heard);
        return news;
    }

    private void pause(Heard heard, long line, RuntimeException failed) {
        FollowerPause pause = FollowerPause.after(pauses.get(heard), now());
        pauses.put(heard, pause);
        if (pause.isFirst()) {
            log.error(
                    "{} could not take line {} of book {}; it is told again, at growing intervals",
                    heard.follower(),
                    line,
                    heard.book(),
                    failed);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
