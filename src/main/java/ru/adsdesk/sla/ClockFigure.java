package ru.adsdesk.sla;

/**
 * What is counted of the clocks of a period. {@link #IN_TIME} to {@link #UNKNOWN} part them: each clock is in exactly one;
 * the others stand beside.
 */
public enum ClockFigure {
    /** Every clock. */
    ALL("true"),
    /** Stopped in time. */
    IN_TIME("c.state = 'MET'"),
    /** Stopped, or given up, after its due instant. */
    LATE("c.state = 'LATE'"),
    /** Still running past its due instant. */
    BREACHED("(c.state = 'BREACHED' or c.state in ('RUNNING', 'PAUSED') and c.due_at < :now)"),
    /** Running, not yet due, or waiting for a term to be agreed. */
    OPEN("(c.state = 'WAITING' or c.state = 'RUNNING' and (c.due_at is null or c.due_at >= :now))"),
    /** Standing still now, where the norm allows it. */
    PAUSED("(c.state = 'PAUSED' and (c.due_at is null or c.due_at >= :now))"),
    /** No longer applies, in time. */
    WITHDRAWN("c.state = 'WITHDRAWN'"),
    /** Ended in time by an outcome of its own: the caller hung up. */
    ABANDONED("c.state = 'ABANDONED'"),
    /** Could not be computed; a person has to look. */
    UNKNOWN("c.state = 'UNKNOWN'"),
    /** Beside: "nobody home" or "access refused" was written about it; that stopped nothing. */
    EXCUSED("c.excused"),
    /** Beside: late or breached, with a reason given. */
    EXPLAINED("(c.reason is not null and (" + LATE.sql + " or " + BREACHED.sql + "))"),
    /** Beside: a line that moved it was entered well after the event. */
    LATE_ENTERED("c.late_entered"),
    /** Beside: it stood still at some time. */
    EVER_PAUSED("c.paused");

    private final String sql;

    ClockFigure(String sql) {
        this.sql = sql;
    }

    /** Which rows of the index are meant, as alias {@code c} at the instant {@code :now}. */
    String sql() {
        return sql;
    }
}
