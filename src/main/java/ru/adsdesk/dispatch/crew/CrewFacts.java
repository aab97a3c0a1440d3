package ru.adsdesk.dispatch.crew;

import java.util.Set;

/** Frozen codes of what happens to those who go out. */
public final class CrewFacts {

    static final String CONTRACTOR_ADDED = "contractor.added";
    static final String CONTRACTOR_CHANGED = "contractor.changed";
    static final String CONTRACTOR_REMOVED = "contractor.removed";
    static final String CREW_ADDED = "crew.added";
    static final String CREW_CHANGED = "crew.changed";
    static final String CREW_REMOVED = "crew.removed";
    static final String DUTY_SET = "crew.duty-set";
    static final String DUTY_REMOVED = "crew.duty-removed";
    static final String WORKER_ADDED = "worker.added";
    static final String WORKER_CHANGED = "worker.changed";
    static final String WORKER_REMOVED = "worker.removed";

    private CrewFacts() {}

    /** All of them. */
    public static Set<String> all() {
        return Set.of(
                CONTRACTOR_ADDED,
                CONTRACTOR_CHANGED,
                CONTRACTOR_REMOVED,
                CREW_ADDED,
                CREW_CHANGED,
                CREW_REMOVED,
                DUTY_SET,
                DUTY_REMOVED,
                WORKER_ADDED,
                WORKER_CHANGED,
                WORKER_REMOVED);
    }
}
