package ru.adsdesk.database;

/** Whose server the books are kept in. */
public enum DatabaseOrigin {
    /** The desk's own, in its data folder. */
    EMBEDDED,
    /** One that somebody else runs, named by its address. */
    NAMED
}
