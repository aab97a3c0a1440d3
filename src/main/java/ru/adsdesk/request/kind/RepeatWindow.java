package ru.adsdesk.request.kind;

import java.time.Duration;

/**
 * When a new request of a kind is a likely repeat of an earlier one.
 *
 * @param within how long after the earlier registration; more than zero
 * @param scope how near to it
 */
public record RepeatWindow(Duration within, RepeatScope scope) {

    /** Refuses a window without length. */
    public RepeatWindow {
        if (!within.isPositive()) {
            throw new IllegalArgumentException("a repeat window is longer than nothing");
        }
    }
}
