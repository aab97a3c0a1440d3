package ru.adsdesk.journal;

import java.util.Set;

/** Frozen codes of the facts the journal tells of itself. */
public final class JournalFacts {

    /** Somebody took a book or a part of it away. */
    public static final String EXPORTED = "journal.exported";
    /** An auditor or manager looked at personal values. */
    public static final String UNMASKED = "personal-data.unmasked";
    /** Personal values were erased for good. */
    public static final String ERASED = "personal-data.erased";

    private JournalFacts() {}

    static Set<String> all() {
        return Set.of(EXPORTED, UNMASKED, ERASED);
    }
}
