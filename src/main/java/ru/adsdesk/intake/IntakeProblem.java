package ru.adsdesk.intake;

import ru.adsdesk.problem.ProblemCode;

/** How the channels in refuse, beside what the request desk itself refuses. */
public enum IntakeProblem implements ProblemCode {
    /** A mapping file that cannot be read, or names a column the file has not. */
    MAPPING_BAD("mapping.bad", 422);

    private final String code;
    private final int status;

    IntakeProblem(String code, int status) {
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
