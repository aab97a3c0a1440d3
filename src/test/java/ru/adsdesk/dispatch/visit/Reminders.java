package ru.adsdesk.dispatch.visit;

import org.springframework.boot.test.context.TestComponent;

/** Drives the reminders by hand. */
@TestComponent
public class Reminders {

    private final Reminding reminding;

    Reminders(Reminding reminding) {
        this.reminding = reminding;
    }

    public void round() {
        reminding.round();
    }
}
