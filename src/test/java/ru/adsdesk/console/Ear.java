package ru.adsdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.Caller;

/** A listener that remembers what it heard; it can be made to stop reading. */
final class Ear implements FeedSink {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BlockingQueue<FeedItem> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> resets = new LinkedBlockingQueue<>();
    private final Semaphore beats = new Semaphore(0);
    private final CountDownLatch stuffed = new CountDownLatch(1);
    private final CountDownLatch stuck = new CountDownLatch(1);
    private final boolean slow;
    private final Thread thread;

    private Ear(LiveFeed feed, Caller caller, BooleanSupplier still, @Nullable Long after, boolean slow) {
        this.slow = slow;
        this.thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                feed.listen(caller, still, after, this);
            } catch (IOException | InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Listens, and is among the listeners when this returns. */
    static Ear listening(LiveFeed feed, Caller caller, BooleanSupplier still, @Nullable Long after) {
        int before = feed.listeners();
        Ear ear = new Ear(feed, caller, still, after, false);
        until(() -> feed.listeners() > before);
        return ear;
    }

    /** Listens, and reads nothing after the first event. */
    static Ear stuffed(LiveFeed feed, Caller caller, @Nullable Long after) {
        int before = feed.listeners();
        Ear ear = new Ear(feed, caller, () -> true, after, true);
        until(() -> feed.listeners() > before);
        return ear;
    }

    FeedItem next() throws InterruptedException {
        FeedItem item = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(item).as("something is heard").isNotNull();
        return item;
    }

    List<FeedItem> next(int count) throws InterruptedException {
        List<FeedItem> items = new ArrayList<>();
        while (items.size() < count) {
            items.add(next());
        }
        return items;
    }

    @Nullable
    Long reset() throws InterruptedException {
        return resets.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    List<FeedItem> rest() {
        return List.copyOf(heard);
    }

    void awaitStuck() throws InterruptedException {
        assertThat(stuck.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    void awaitBeats(int count) throws InterruptedException {
        assertThat(beats.tryAcquire(count, PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("it is told that the line is alive")
                .isTrue();
    }

    void readOn() {
        stuffed.countDown();
    }

    void awaitEnd() throws InterruptedException {
        assertThat(thread.join(PATIENCE)).as("the stream ends").isTrue();
    }

    static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(deadline);
            Thread.onSpinWait();
            Thread.yield();
        }
    }

    @Override
    public void open() {}

    @Override
    public void reset(long position) {
        resets.add(position);
    }

    @Override
    public void tell(FeedItem item) {
        heard.add(item);
        stuck.countDown();
        try {
            if (slow) {
                stuffed.await();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void beat() {
        beats.release();
    }

    @Override
    public void flush() {}
}
