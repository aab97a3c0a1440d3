package ru.adsdesk.sla;

import java.util.Set;

/** Frozen codes of what this module writes. */
final class SlaFacts {

    static final String FAILED = "clock.failed";
    static final String BREACHED = "clock.breached";
    static final String EXPLAINED = "breach.explained";
    static final String NORM_CHANGED = "norm.changed";
    static final String CALENDAR_CHANGED = "calendar.changed";
    static final String ALARM_ACKNOWLEDGED = "alarm.acknowledged";
    static final String ALARM_CLIMBED = "alarm.climbed";
    static final String SHIFT_STARTED = "shift.started";
    static final String SHIFT_ENDED = "shift.ended";
    static final String SHIFT_HANDED_OVER = "shift.handed-over";
    static final String SHIFT_TAKEN_OVER = "shift.taken-over";
    static final String HAND_OVER_WITHDRAWN = "shift.hand-over-withdrawn";

    private SlaFacts() {}

    static Set<String> all() {
        return Set.of(
                "clock.warned",
                BREACHED,
                "clock.breach-withdrawn",
                "clock.breach-confirmed",
                FAILED,
                EXPLAINED,
                NORM_CHANGED,
                CALENDAR_CHANGED,
                ALARM_ACKNOWLEDGED,
                ALARM_CLIMBED,
                SHIFT_STARTED,
                SHIFT_ENDED,
                SHIFT_HANDED_OVER,
                SHIFT_TAKEN_OVER,
                HAND_OVER_WITHDRAWN);
    }
}
