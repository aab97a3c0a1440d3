package ru.adsdesk.sla;

import ru.adsdesk.problem.ProblemCode;

/** How norms, clocks, alarms and shifts refuse. */
enum SlaProblem implements ProblemCode {
    /** The caller is on shift already. */
    SHIFT_ALREADY("shift.already", 409),
    /** The caller is not on shift. */
    SHIFT_NONE("shift.none", 409),
    /** No such hand-over of the caller's centre. */
    HAND_OVER_UNKNOWN("hand-over.unknown", 404),
    /** The caller has signed a hand-over that nobody took yet. */
    HAND_OVER_OPEN("hand-over.open", 409),
    /** The hand-over was taken or withdrawn before. */
    HAND_OVER_DONE("hand-over.done", 409),
    /** Nobody takes over from themselves. */
    HAND_OVER_OWN("hand-over.own", 409),
    /** Only who signed a hand-over may withdraw it. */
    HAND_OVER_FOREIGN("hand-over.foreign", 403),
    /** No such alarm, or not one of the caller's books. */
    ALARM_UNKNOWN("alarm.unknown", 404),
    /** Somebody took it before. */
    ALARM_TAKEN("alarm.taken", 409),
    /** No such norm. */
    NORM_UNKNOWN("norm.unknown", 404),
    /** The organisation or house the terms are for is not the caller's. */
    NORM_SCOPE_FOREIGN("norm.scope-foreign", 403),
    /** Terms no clock could keep. */
    NORM_TERMS_BAD("norm.terms-bad", 422),
    /** Terms cannot begin in the past: clocks already running keep theirs. */
    NORM_IN_PAST("norm.in-past", 422),
    /** Only who serves the whole centre enters its calendar. */
    CALENDAR_FOREIGN("calendar.foreign", 403),
    /** Only days to come are entered: terms that ran out stay as they were judged. */
    CALENDAR_PAST("calendar.past", 422),
    /** The day is that already. */
    CALENDAR_SAME("calendar.same", 409),
    /** The clock has no breach that stands. */
    BREACH_NONE("breach.none", 409);

    private final String code;
    private final int status;

    SlaProblem(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
