package ru.adsdesk.outage;

/** Why an outage does not count. */
public enum VoidReason {
    /** It was none. */
    MISTAKE,
    /** It was entered twice. */
    ENTERED_TWICE,
    /** A planned shutdown that is not carried out. */
    CANCELLED
}
