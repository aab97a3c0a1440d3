package ru.adsdesk.paper;

import java.util.Set;

/** Frozen codes of the facts of printed forms. */
public final class PaperFacts {

    /** A form was drawn: its number, its PDF's hash, how it was signed. */
    public static final String DRAWN = "paper.drawn";
    /** A form no longer counts; it keeps its number. */
    public static final String VOIDED = "paper.voided";
    /** The classic form of the journal was printed. */
    public static final String JOURNAL_PRINTED = "paper.journal-printed";
    /** The extract of a request, or the list of a person's or flat's requests, was printed. */
    public static final String EXTRACT_PRINTED = "paper.extract-printed";

    private PaperFacts() {}

    static Set<String> all() {
        return Set.of(DRAWN, VOIDED, JOURNAL_PRINTED, EXTRACT_PRINTED);
    }
}
