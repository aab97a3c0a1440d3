package ru.adsdesk.outage;

/**
 * How many requests are tied to an outage.
 *
 * @param requests all of them, but those that were voided or go on as others
 * @param owed those work is still owed on
 * @param told those whose applicant was told
 */
public record Linked(int requests, int owed, int told) {

    /** None. */
    public static final Linked NONE = new Linked(0, 0, 0);
}
