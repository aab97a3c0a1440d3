package ru.adsdesk.request.act;

/** How the applicant was told. */
public enum Way {
    /** In a conversation. */
    SPOKEN,
    /** By a message that was delivered. */
    DELIVERED
}
