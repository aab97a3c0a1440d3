package ru.adsdesk.database;

/** The desk cannot start, and one sentence says why and what to do; no stack trace is needed to understand it. */
public final class CannotStart extends RuntimeException {

    private CannotStart(String sentence) {
        super(sentence);
    }

    /** Something the operator can mend, in one sentence. */
    public static CannotStart because(String sentence) {
        return new CannotStart(sentence);
    }

    static CannotStart folderInUse(Object folder) {
        return new CannotStart("The data folder " + folder + " is in use by another running desk:"
                + " stop that one, or name another folder in ADSDESK_DATABASE_FOLDER.");
    }

    static CannotStart passwordMissing(String setting) {
        return new CannotStart(
                "ADSDESK_DATABASE_URL names a database but " + setting + " is empty: give the role's password there.");
    }

    static CannotStart collation() {
        return new CannotStart("The database's locale leaves Cyrillic letters alone, so addresses would never match:"
                + " create it with LC_COLLATE and LC_CTYPE C.UTF-8.");
    }
}
