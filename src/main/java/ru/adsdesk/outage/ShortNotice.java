package ru.adsdesk.outage;

/** Why a planned shutdown is announced later than ten working days before (354 p.31(н)); it stays flagged all the same. */
public enum ShortNotice {
    /** The repair cannot wait. */
    URGENT_REPAIR,
    /** The utility company or an authority ordered it. */
    ORDERED,
    /** The residents agreed to it. */
    AGREED_WITH_RESIDENTS
}
