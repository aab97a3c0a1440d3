package ru.adsdesk.reporting;

import java.util.Set;

/** Frozen codes of the facts of reports. */
public final class ReportingFacts {

    /** The report of a month was frozen: which edition, the SHA-256 of each of its files. */
    public static final String FROZEN = "report.frozen";

    private ReportingFacts() {}

    static Set<String> all() {
        return Set.of(FROZEN);
    }
}
