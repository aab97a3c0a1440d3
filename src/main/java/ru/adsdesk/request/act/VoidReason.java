package ru.adsdesk.request.act;

/** Why an entry is a mistake. */
public enum VoidReason {
    /** It was entered twice. */
    ENTERED_TWICE,
    /** It was entered for a wrong house or book. */
    WRONG_PLACE,
    /** It was a test. */
    TEST,
    /** Nobody asked for anything. */
    NOT_A_REQUEST
}
