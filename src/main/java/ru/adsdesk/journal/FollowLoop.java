package ru.adsdesk.journal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks at the books four times a second for those who follow them, on a thread of its own. Absent where
 * {@code adsdesk.journal.following} is {@code manual}, as in tests.
 */
@Component
@ConditionalOnProperty(name = "adsdesk.journal.following", havingValue = "timer", matchIfMissing = true)
class FollowLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FollowLoop.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Following following;
    private volatile @Nullable Thread thread;

    FollowLoop(Following following) {
        this.following = following;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("followers").daemon().start(this::run);
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

    /** A look; how long to rest after it. Much is told at once rather than often, for each telling costs commits. */
    private Duration look() {
        try {
            return following.once() >= FollowerReads.STEP ? Duration.ZERO : BETWEEN_LOOKS;
        } catch (RuntimeException failed) {
            log.error("The books' followers could not be told; they are in a second", failed);
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
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
