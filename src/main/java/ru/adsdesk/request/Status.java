package ru.adsdesk.request;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a request stands. That the harm is stopped, or the applicant told, are facts beside it. */
public enum Status {
    /** Registered; nobody has planned it yet. */
    REGISTERED,
    /** What is to be done, and by when, is planned. */
    PLANNED,
    /** Given to those who go out. */
    DISPATCHED,
    /** They are at work. */
    IN_PROGRESS,
    /** Repaired, says who did it. */
    COMPLETED,
    /** Its term and quality are being checked. */
    CONTROL,
    /** Closed with a result. */
    CLOSED,
    /** Refused by the organisation, with a reason. */
    REJECTED,
    /** Put off until a date, with a reason; comes back by itself. */
    DEFERRED,
    /** Taken back by the resident. */
    WITHDRAWN,
    /** Entered by mistake; keeps its number and the reason. */
    VOIDED,
    /** Goes on as another request of the same book. */
    JOINED,
    /** Its house changed its manager, or was found to be another's; it goes on in another book. */
    HANDED_OVER;

    /** Where work on the trouble itself is still owed. */
    public static final Set<Status> OWED =
            Collections.unmodifiableSet(EnumSet.of(REGISTERED, PLANNED, DISPATCHED, IN_PROGRESS, DEFERRED));

    /** Where the desk still owes something: the work, or the checking and closing of it. */
    public static final Set<Status> OPEN = Collections.unmodifiableSet(
            EnumSet.of(REGISTERED, PLANNED, DISPATCHED, IN_PROGRESS, COMPLETED, CONTROL, DEFERRED));

    /** {@link #OPEN} as a condition of a query, word for word that of the partial indexes. */
    static final String OPEN_SQL = Arrays.stream(values())
            .filter(OPEN::contains)
            .map(Status::name)
            .collect(Collectors.joining("', '", "status in ('", "')"));

    /** Where its continuation in another book begins: people and plans do not come along, what is repaired is. */
    Status inAnotherBook() {
        return this == COMPLETED || this == CONTROL ? COMPLETED : REGISTERED;
    }

    /** Whether the desk still owes something. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
