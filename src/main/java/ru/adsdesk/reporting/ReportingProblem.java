package ru.adsdesk.reporting;

import ru.adsdesk.problem.ProblemCode;

/** How reports refuse. */
enum ReportingProblem implements ProblemCode {
    /** An end of the period is neither a date nor an instant. */
    PERIOD_BAD("report.period-bad", 400),
    /** The period ends before it begins. */
    PERIOD_BACKWARDS("report.period-backwards", 400),
    /** No such norm is shipped. */
    NORM_UNKNOWN("report.norm-unknown", 404),
    /** No such frozen report, or none of the caller's. */
    EDITION_UNKNOWN("report.edition-unknown", 404),
    /** A report of a whole centre is for those whose scope is the whole centre. */
    WHOLE_CENTRE("report.whole-centre", 403),
    /** A month is frozen once it is over. */
    MONTH_NOT_OVER("report.month-not-over", 422),
    /** Nothing differs from the newest edition. */
    EDITION_SAME("report.edition-same", 409);

    private final String code;
    private final int status;

    ReportingProblem(String code, int status) {
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
