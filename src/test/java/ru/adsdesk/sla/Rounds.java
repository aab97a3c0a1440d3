package ru.adsdesk.sla;

import org.springframework.boot.test.context.TestComponent;

/** Lets a test of another module have the watcher look around. */
@TestComponent
public class Rounds {

    private final Watcher watcher;

    Rounds(Watcher watcher) {
        this.watcher = watcher;
    }

    /** Writes everything that is owed by now. */
    public void watch() {
        int done;
        do {
            done = watcher.round().done();
        } while (done > 0);
    }
}
