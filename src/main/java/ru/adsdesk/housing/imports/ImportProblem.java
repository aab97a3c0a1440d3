package ru.adsdesk.housing.imports;

import ru.adsdesk.problem.ProblemCode;

/** Why a whole file is refused. */
public enum ImportProblem implements ProblemCode {
    /** No such import, or none the caller may see. */
    UNKNOWN("import.unknown", 404),
    /** No such kind of import. */
    KIND_UNKNOWN("import.kind-unknown", 404),
    /** The file is neither CSV nor XLSX, or is broken. */
    UNREADABLE("import.unreadable", 422),
    /** The file has no rows. */
    EMPTY("import.empty", 422),
    /** A column that must be there is missing. */
    COLUMN_MISSING("import.column-missing", 422),
    /** More rows than are written at once; split the file. */
    TOO_LONG("import.too-long", 422),
    /** The service was stopped while the import ran; send it again. */
    INTERRUPTED("import.interrupted", 409),
    /** Something nobody foresaw; the log has it. */
    FAILED("import.failed", 422),
    /** The row has the same key as an earlier one. */
    ROW_REPEATED("import.row-repeated", 409);

    private final String code;
    private final int status;

    ImportProblem(String code, int status) {
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
