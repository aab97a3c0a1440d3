package ru.adsdesk.journal.log;

/** What kind of harm was done to a file the checker refuses. */
public enum Category {
    /** The file is not in the export form at all. */
    FORM,
    /** A line, or something that hangs on it, is not what was sealed. */
    CHANGED,
    /** A line in the middle is not there. */
    MISSING,
    /** Lines stand in another order. */
    SWAPPED,
    /** A line stands there that does not belong there. */
    ADDED,
    /** Lines at the end are not there. */
    LEFT_OUT,
    /** A seal is damaged. */
    BROKEN_SEAL,
    /** A seal of another book or another key. */
    FOREIGN_SEAL,
    /** Two seals that cannot both be of one unchanged book. */
    INCONSISTENT_SEAL
}
