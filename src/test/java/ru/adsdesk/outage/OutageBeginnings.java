package ru.adsdesk.outage;

import org.springframework.boot.test.context.TestComponent;

/** Looks for planned shutdowns to begin by hand. */
@TestComponent
public class OutageBeginnings {

    private final Beginning beginning;

    OutageBeginnings(Beginning beginning) {
        this.beginning = beginning;
    }

    /** Begins what is due by now. */
    public void look() {
        beginning.round();
    }
}
