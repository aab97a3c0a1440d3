package ru.adsdesk.reporting;

import ru.adsdesk.problem.ProblemCode;
import ru.adsdesk.problem.Refused;

/** How reports refuse. */
enum ReportingProblem implements ProblemCode {
    /** An end of the period is neither a date nor an instant. */
    PERIOD_BAD("report.period-bad", 400),
    /** The period ends before it begins. */
    PERIOD_BACKWARDS("report.period-backwards", 400),
    /** No such norm is shipped. */
    NORM_UNKNOWN("report.norm-unknown", 404);

    private final String code;
    private final int status;

    ReportingProblem(String code, int status) {
        this.code = code;
        this.status = status;
    }

    Refused refused(Object... args) {
        return new Refused(this, args);
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
