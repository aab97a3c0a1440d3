package ru.adsdesk.console;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the feed going on a thread of its own: looks at the books, hands out what came, deletes what is old. Stops before the
 * server does, so that open streams do not hold it up. Absent where {@code adsdesk.console.projecting} is {@code manual}, as
 * in tests.
 */
@Component
@ConditionalOnProperty(name = "adsdesk.console.projecting", havingValue = "timer", matchIfMissing = true)
class FeedLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FeedLoop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final int LOOKS_BETWEEN_PURGES = 400;
    private static final int PURGED_AT_ONCE = 5000;

    private final FeedProjector projector;
    private final LiveFeed feed;
    private final FeedTable table;
    private final ConsoleSettings settings;
    private final Clock clock;
    private volatile @Nullable Thread thread;
    private int looks;

    FeedLoop(FeedProjector projector, LiveFeed feed, FeedTable table, ConsoleSettings settings, Clock clock) {
        this.projector = projector;
        this.feed = feed;
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("feed").daemon().start(this::run);
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(look());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A look; how long to rest after it. */
    private Duration look() {
        try {
            int taken = projector.round();
            int handed = feed.round();
            if (looks++ % LOOKS_BETWEEN_PURGES == 0) {
                table.purge(clock.instant().minus(settings.feedKept()), PURGED_AT_ONCE);
            }
            return taken > 0 || handed > 0 ? Duration.ZERO : settings.feedEvery();
        } catch (RuntimeException failed) {
            log.error("The live feed could not go on; it tries again in a second", failed);
            return AFTER_FAILURE;
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(10));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        feed.close();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
