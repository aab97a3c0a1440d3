package ru.adsdesk.dispatch.order;

/** Why the work on an order is interrupted. */
public enum PauseReason {
    /** Materials or spare parts are awaited. */
    MATERIALS,
    /** Something more urgent came up. */
    MORE_URGENT,
    /** Their time on duty ended. */
    SHIFT_ENDED,
    /** Another service has to act first. */
    OTHER_SERVICE,
    /** Something else, told in words. */
    OTHER
}
