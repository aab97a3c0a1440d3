package ru.adsdesk.sla;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The watcher's own thread: woken for the nearest due time, with a look every second for what other instances wrote. Absent
 * where {@code adsdesk.sla.watching} is {@code manual}, as in tests.
 */
@Component
@ConditionalOnProperty(name = "adsdesk.sla.watching", havingValue = "timer", matchIfMissing = true)
class WatchLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WatchLoop.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofMillis(200);

    private final Watcher watcher;
    private final AlarmsClimb alarms;
    private final ClockTable table;
    private final WatchTimer timer;
    private final Clock clock;
    private volatile @Nullable Thread thread;

    WatchLoop(Watcher watcher, AlarmsClimb alarms, ClockTable table, WatchTimer timer, Clock clock) {
        this.watcher = watcher;
        this.alarms = alarms;
        this.table = table;
        this.timer = timer;
        this.clock = clock;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("watcher").daemon().start(this::watch);
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                rest(turn());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException failed) {
                log.error("The watcher could not look; it tries again in a second", failed);
                restAfterFailure();
            }
        }
    }

    /** A round; how long to rest after it. */
    private Duration turn() {
        Watcher.Round round = watcher.round();
        if (round.isOver()) {
            alarms.round();
            table.nextAt().ifPresent(timer::wake);
            return LOOK;
        }
        return round.done() == 0 ? RETRY : Duration.ZERO;
    }

    private void rest(Duration atMost) throws InterruptedException {
        if (atMost.isPositive()) {
            Instant now = clock.instant();
            if (atMost.equals(RETRY)) {
                Thread.sleep(atMost);
            } else {
                timer.await(now, atMost);
            }
        }
    }

    private void restAfterFailure() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
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
