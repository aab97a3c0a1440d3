package ru.adsdesk.outage;

import ru.adsdesk.problem.ProblemCode;

/** How the desk refuses what is asked of outages. */
public enum OutageProblem implements ProblemCode {
    /** No such outage, or not one the caller may see. */
    UNKNOWN("outage.unknown", 404),
    /** A house that is not in the centre's register or not in the caller's scope. */
    HOUSE_UNKNOWN("outage.house-unknown", 422),
    /** No such riser of that house, or of another system. */
    RISER_UNKNOWN("outage.riser-unknown", 422),
    /** A planned shutdown has to say when it begins and ends. */
    PLAN_INCOMPLETE("outage.plan-incomplete", 422),
    /** An accident has no planned beginning. */
    ACCIDENT_PLANNED("outage.accident-planned", 422),
    /** Less than the notice the law asks, and no reason why. */
    SHORT_NOTICE("outage.short-notice", 422),
    /** The end lies before the beginning or before now. */
    END_BACKWARDS("outage.end-backwards", 422),
    /** Later than now. */
    IN_FUTURE("outage.in-future", 422),
    /** Before it was found, or longer ago than anyone can remember. */
    TOO_EARLY("outage.too-early", 422),
    /** Further off than a year. */
    TOO_FAR("outage.too-far", 422),
    /** Only the supply of a utility can be cut. */
    NO_UTILITY("outage.no-utility", 422),
    /** The supply is cut already. */
    CUT_ALREADY("outage.cut-already", 409),
    /** An update that changes nothing. */
    NOTHING_NEW("outage.nothing-new", 422),
    /** Only planned shutdowns are announced. */
    NOT_PLANNED("outage.not-planned", 409),
    /** The graph knows no such act from where the outage stands. */
    ACT_NOT_POSSIBLE("outage.act-not-possible", 409),
    /** An act that decides has to say which decision it was made upon. */
    IF_MATCH_REQUIRED("outage.if-match-required", 428),
    /** Somebody decided meanwhile. */
    VERSION_CONFLICT("outage.version-conflict", 412),
    /** It is over; linking to it is a deliberate choice. */
    ENDED("outage.ended", 409),
    /** It was voided: nothing links to it. */
    VOIDED("outage.voided-no-links", 409);

    private final String code;
    private final int status;

    OutageProblem(String code, int status) {
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
