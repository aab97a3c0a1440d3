package ru.adsdesk.journal.log;

/**
 * Everything the checker may find wrong. The texts are in the bundle {@code verify}, by the constant's name.
 */
public enum Finding {
    /** Nothing in the file. */
    EMPTY(Category.FORM),
    /** The last byte is no newline: the file was cut off or edited. */
    NO_FINAL_NEWLINE(Category.FORM),
    /** Bytes that are no UTF-8. */
    NOT_UTF8(Category.FORM),
    /** A line of the file longer than any export writes. */
    TOO_LONG(Category.FORM),
    /** A command the form does not have. */
    UNKNOWN_COMMAND(Category.FORM),
    /** A command where another one must stand. */
    WRONG_ORDER(Category.FORM),
    /** The file ends where a command must stand. */
    ENDS_EARLY(Category.FORM),
    /** A command with a field too many, too few or misspelled. */
    WRONG_FIELD(Category.FORM),
    /** A form version this checker does not know. */
    FORM_VERSION(Category.FORM),
    /** Something after the closing seal. */
    TRAILING_DATA(Category.FORM),
    /** A line that is no canonical JSON of form version 1. */
    LINE_FORM(Category.CHANGED),
    /** The number of the command is not the number in the hashed bytes. */
    LINE_NUMBER(Category.CHANGED),
    /** The hashed bytes name another book. */
    LINE_BOOK(Category.CHANGED),
    /** Recorded before the line before it. */
    LINE_TIME(Category.CHANGED),
    /** The line's hash is not the one in the tile the book was sealed with. */
    LINE_HASH(Category.CHANGED),
    /** The line's proof does not lead to the sealed root. */
    LINE_PROOF(Category.CHANGED),
    /** All lines together do not give the sealed root. */
    ROOT(Category.CHANGED),
    /** The number within the house does not follow the one before. */
    HOUSE_SEQ(Category.CHANGED),
    /** The number within the subject does not follow the one before. */
    SUBJECT_SEQ(Category.CHANGED),
    /** An opening of a field the line does not commit to. */
    OPENING_UNKNOWN(Category.CHANGED),
    /** An opened value that is no canonical JSON. */
    OPENING_FORM(Category.CHANGED),
    /** An opened value that is not the committed one. */
    OPENING_VALUE(Category.CHANGED),
    /** Bytes were changed where no other check says what. */
    SUM(Category.CHANGED),
    /** Lines in the middle are not there. */
    LINE_MISSING(Category.MISSING),
    /** A line stands where another one must stand, which comes later. */
    LINE_SWAPPED(Category.SWAPPED),
    /** A line stands there for the second time. */
    LINE_REPEATED(Category.ADDED),
    /** A line after the last sealed one. */
    LINE_BEYOND(Category.ADDED),
    /** A line of another house or subject than the file says. */
    LINE_OF_OTHER_PART(Category.ADDED),
    /** The last lines are not there. */
    LINES_LEFT_OUT(Category.LEFT_OUT),
    /** The seal, or the signed statement of what part this is, cannot be read. */
    SEAL_FORM(Category.BROKEN_SEAL),
    /** The signature is not the named key's. */
    SEAL_SIGNATURE(Category.BROKEN_SEAL),
    /** The file opens with one seal and closes with another. */
    SEALS_DIFFER(Category.BROKEN_SEAL),
    /** The part statement stands under another seal. */
    PART_SEAL(Category.BROKEN_SEAL),
    /** None of the given keys signed. */
    SEAL_KEY(Category.FOREIGN_SEAL),
    /** The seal is of another book than the file says. */
    SEAL_BOOK(Category.FOREIGN_SEAL),
    /** The known seal is of another book. */
    KNOWN_BOOK(Category.FOREIGN_SEAL),
    /** The book does not begin with what the known seal sealed. */
    KNOWN_ROOT(Category.INCONSISTENT_SEAL),
    /** The known seal has more lines than the file's, so the file cannot answer for it. */
    KNOWN_NEWER(Category.INCONSISTENT_SEAL),
    /** A partial export that brings no proof for the known seal. */
    KNOWN_UNPROVED(Category.INCONSISTENT_SEAL),
    /** A consistency proof that does not hold. */
    CONSISTENCY(Category.INCONSISTENT_SEAL);

    private final Category category;

    Finding(Category category) {
        this.category = category;
    }

    /** The kind of harm. */
    public Category category() {
        return category;
    }
}
