package ru.adsdesk.request;

/** Where a request stands. */
public enum Status {
    /** Registered, being worked on. */
    REGISTERED,
    /** Done and closed. */
    CLOSED,
    /** Refused by the organisation, with a reason. */
    REJECTED,
    /** Taken back by the resident. */
    WITHDRAWN,
    /** Its house changed its manager; it goes on in another book. */
    HANDED_OVER;

    /** Whether work on it is still owed. */
    public boolean isOpen() {
        return this == REGISTERED;
    }
}
