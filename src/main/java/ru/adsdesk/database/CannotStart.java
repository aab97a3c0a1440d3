package ru.adsdesk.database;

import java.nio.file.Path;

/** The desk cannot start, and one sentence says why and what to do; no stack trace is needed to understand it. */
public final class CannotStart extends RuntimeException {

    private CannotStart(String sentence) {
        super(sentence);
    }

    /** Something the operator can mend, in one sentence. */
    public static CannotStart because(String sentence) {
        return new CannotStart(sentence);
    }

    static CannotStart folderInUse(Path folder) {
        return new CannotStart("The data folder " + folder + " is in use by another running desk:"
                + " stop that one, or name another folder in ADSDESK_DATABASE_FOLDER.");
    }

    static CannotStart portTaken(int port) {
        return new CannotStart("Port " + port + " of the embedded database is taken: free it, or name another in"
                + " ADSDESK_DATABASE_PORT (0 takes a free one).");
    }

    static CannotStart embeddedSilent(Path cluster, Path log) {
        return new CannotStart(
                "The embedded database in " + cluster + " did not start: the reason stands in " + log + ".");
    }

    static CannotStart passwordMissing(String setting) {
        return new CannotStart(
                "ADSDESK_DATABASE_URL names a database but " + setting + " is empty: give the role's password there.");
    }

    static CannotStart unreachable(String url) {
        return new CannotStart("No database answers at " + url
                + ": start it, or correct ADSDESK_DATABASE_URL, or leave that out to use the desk's own.");
    }

    static CannotStart turnedAway(String url, String user) {
        return new CannotStart(
                "The database at " + url + " does not let the role " + user + " in: check its name and password.");
    }

    static CannotStart absent(String url) {
        return new CannotStart("There is no such database at " + url
                + ": create it for the owner's role, or correct ADSDESK_DATABASE_URL.");
    }

    static CannotStart tooOld(String version) {
        return new CannotStart("The database is a PostgreSQL " + version + ", but the desk needs an 18 or newer.");
    }

    static CannotStart collation() {
        return new CannotStart("The database's locale leaves Cyrillic letters alone, so addresses would never match:"
                + " create it with LC_COLLATE and LC_CTYPE C.UTF-8.");
    }
}
