package ru.adsdesk.request.act;

/** Why a plan is later than the norm. */
public enum OverNormReason {
    /** Materials or spare parts are awaited. */
    MATERIALS,
    /** Access is possible only then. */
    ACCESS,
    /** Another service or utility company has to act first. */
    OTHER_SERVICE,
    /** A contractor is needed. */
    CONTRACTOR,
    /** The weather or season does not allow it. */
    WEATHER,
    /** The applicant asked for it. */
    APPLICANT_AGREED
}
