package ru.adsdesk.request.act;

/** Who stopped the harm. */
public enum Localiser {
    /** The crew. */
    CREW,
    /** The resident, as they were told. */
    RESIDENT
}
