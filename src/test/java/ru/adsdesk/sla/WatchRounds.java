package ru.adsdesk.sla;

import org.springframework.boot.test.context.TestComponent;

/** Drives the watcher by hand, for tests of other modules. */
@TestComponent
public class WatchRounds {

    private final Watcher watcher;

    WatchRounds(Watcher watcher) {
        this.watcher = watcher;
    }

    /** Everything due by now is written; how many rounds wrote something. */
    public int watch() {
        int rounds = 0;
        while (watcher.round().done() > 0) {
            rounds++;
        }
        return rounds;
    }
}
