package ru.adsdesk.intake.call;

/** Where a caller is sent whose trouble is not the desk's. */
public enum DirectedTo {
    /** The gas service. */
    GAS,
    /** A utility company. */
    UTILITY,
    /** The municipality. */
    MUNICIPALITY,
    /** The city desk (ЕДДС, 112). */
    CITY_DESK,
    /** Another managing organisation. */
    ORGANISATION,
    /** Somebody else. */
    OTHER
}
