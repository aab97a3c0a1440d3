package ru.adsdesk.sla;

/** Whose own terms take the place of a norm's; the narrower one wins. */
public enum OverrideScope {
    /** Everything the dispatch centre serves: a region's terms (Moscow, for one, allows other repair terms). */
    REGION,
    /** One managing organisation. */
    ORGANISATION,
    /** One house, by its management contract. */
    CONTRACT
}
