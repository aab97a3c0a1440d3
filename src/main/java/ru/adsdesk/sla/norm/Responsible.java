package ru.adsdesk.sla.norm;

/** Who answers for a norm. With direct contracts a break of 354 is the utility company's, though the desk watches it. */
public enum Responsible {
    /** The dispatch centre. */
    DESK,
    /** The managing organisation. */
    ORGANISATION,
    /** The resource supplier (РСО). */
    UTILITY,
    /** A contractor of the organisation. */
    CONTRACTOR
}
