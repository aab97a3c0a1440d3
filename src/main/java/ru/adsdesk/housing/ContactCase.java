package ru.adsdesk.housing;

/** The occasion an entry of the directory is for. */
public enum ContactCase {
    /** Damage or danger: at once. */
    EMERGENCY,
    /** An ordinary fault. */
    ORDINARY,
    /** It is not the organisation's: where the applicant is sent. */
    NOT_OURS
}
