package ru.adsdesk.journal;

import ru.adsdesk.problem.ProblemCode;

/** How the journal refuses. */
public enum JournalProblem implements ProblemCode {
    /** No such book, or none the caller may read. */
    BOOK_UNKNOWN("book.unknown", 404),
    /** No such line in the book. */
    LINE_UNKNOWN("line.unknown", 404),
    /** The book holds no line of this house or subject. */
    NOTHING_OF_IT("book.nothing-of-it", 404),
    /** House and subject at once. */
    ONE_PART_ONLY("export.one-part-only", 400),
    /** The size lies beyond the last seal. */
    NOT_SEALED("book.not-sealed-so-far", 409),
    /** This instance has no signing key though books are sealed; it never makes a new one. */
    KEY_MISSING("seal.key-missing", 503),
    /** The keys of this instance are not those the books are sealed with. */
    KEY_FOREIGN("seal.key-foreign", 503);

    private final String code;
    private final int status;

    JournalProblem(String code, int status) {
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
