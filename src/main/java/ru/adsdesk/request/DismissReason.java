package ru.adsdesk.request;

/** Why a proposed accident is none. */
public enum DismissReason {
    /** The requests have nothing to do with each other. */
    UNRELATED,
    /** The trouble is known and led elsewhere. */
    KNOWN,
    /** The same people call again. */
    REPEATS,
    /** Something else; the words say what. */
    OTHER
}
