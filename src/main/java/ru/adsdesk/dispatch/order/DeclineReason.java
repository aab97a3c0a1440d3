package ru.adsdesk.dispatch.order;

/** Why a crew does not take a work order. */
public enum DeclineReason {
    /** Busy with something that cannot wait. */
    BUSY,
    /** It is not what they can do. */
    NOT_OUR_WORK,
    /** They lack the materials or the tools. */
    NO_MATERIALS,
    /** They cannot be there in time. */
    TOO_FAR,
    /** Their time on duty ends. */
    SHIFT_ENDS,
    /** Something else, told in words. */
    OTHER
}
