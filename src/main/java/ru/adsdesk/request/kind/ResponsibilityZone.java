package ru.adsdesk.request.kind;

/** Whose part of the house a kind usually lies in; what is found on the spot decides. */
public enum ResponsibilityZone {
    /** Common property: the organisation's duty, whatever the applicant owes. */
    COMMON,
    /** Inside the flat, behind the first shut-off: the owner's, usually paid. */
    FLAT,
    /** The utility company's networks or service; the desk takes the complaint and watches over it. */
    UTILITY
}
