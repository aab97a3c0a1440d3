package ru.adsdesk.request.act;

/** Why the organisation refuses. A debt is never a ground. */
public enum RejectReason {
    /** The house is somebody else's. */
    NOT_OUR_HOUSE,
    /** It is not common property, and its owner does not order paid work. */
    NOT_COMMON_PROPERTY,
    /** It is the utility company's. */
    UTILITY_COMPANY,
    /** No fault was found. */
    NO_FAULT,
    /** The law does not allow what was asked. */
    NOT_ALLOWED,
    /** Nobody owes what was asked. */
    NOT_A_DUTY
}
