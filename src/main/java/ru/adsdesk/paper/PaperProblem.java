package ru.adsdesk.paper;

import ru.adsdesk.problem.ProblemCode;

/** How drawing and printing is refused, beside what requests and files refuse. */
public enum PaperProblem implements ProblemCode {
    /** No such form, or none of the caller's. */
    UNKNOWN("paper.unknown", 404),
    /** Signed and refused to sign at once. */
    SIGNED_AND_REFUSED("paper.signed-and-refused", 422),
    /** A refusal to sign is told by two witnesses. */
    WITNESSES_NEEDED("paper.witnesses-needed", 422),
    /** A drawn signature is a PNG of at most 512 KB and 2000 by 2000 points. */
    SIGNATURE_BAD("paper.signature-bad", 422),
    /** An end before its beginning, or a time yet to come. */
    TIMES_IMPOSSIBLE("paper.times-impossible", 422),
    /** The form was voided already. */
    VOIDED_ALREADY("paper.voided-already", 409),
    /** The period is turned round or longer than can be printed at once. */
    PERIOD_BAD("paper.period-bad", 422),
    /** An extract is of one person or one flat. */
    EXTRACT_OF_WHOM("paper.extract-of-whom", 422),
    /** A check of quality is of a utility, and the kind of the request is of none. */
    PROPOSAL_NONE("paper.proposal-none", 422);

    private final String code;
    private final int status;

    PaperProblem(String code, int status) {
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
