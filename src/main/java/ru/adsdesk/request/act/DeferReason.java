package ru.adsdesk.request.act;

/** Why a request waits. */
public enum DeferReason {
    /** Materials or spare parts are awaited. */
    MATERIALS,
    /** The applicant asked for a later date. */
    APPLICANT_ASKED,
    /** There is no access until then. */
    NO_ACCESS,
    /** The season does not allow the work. */
    SEASON,
    /** It is done with works already planned. */
    PLANNED_WORKS,
    /** Another service or utility company has to act first. */
    OTHER_SERVICE
}
