package ru.adsdesk.console;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One client of the live feed: what waits for it, within bounds, and how far it has seen. */
final class Listener {

    private final Predicate<FeedItem> mayHear;
    private final BlockingQueue<FeedItem> waiting;
    private volatile boolean dropped;
    private long seen;

    Listener(Predicate<FeedItem> mayHear, int bound, long seen) {
        this.mayHear = mayHear;
        this.waiting = new ArrayBlockingQueue<>(bound);
        this.seen = seen;
    }

    /** False where it reads too slowly: it is dropped, and nothing is kept for it any more. */
    boolean offer(FeedItem item) {
        if (!mayHear.test(item) || waiting.offer(item)) {
            return true;
        }
        drop();
        return false;
    }

    void drop() {
        dropped = true;
        waiting.clear();
    }

    boolean isDropped() {
        return dropped;
    }

    @Nullable
    FeedItem next(Duration atMost) throws InterruptedException {
        return waiting.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean hasMore() {
        return !waiting.isEmpty();
    }

    boolean mayHear(FeedItem item) {
        return mayHear.test(item);
    }

    void sawUpTo(long position) {
        seen = position;
    }

    long seen() {
        return seen;
    }
}
