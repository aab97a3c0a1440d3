package ru.adsdesk.sla.norm;

/** How well the wording of a norm was checked; shown wherever it is not {@link #V}. */
public enum Sureness {
    /** Read in the text of the act. */
    V,
    /** Read in a secondary source. */
    S,
    /** Remembered only. */
    R,
    /** Our stricter reading of the text, a setting of the desk. */
    O
}
