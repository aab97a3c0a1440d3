package ru.adsdesk.outage;

/** Why the supply fails, as far as it is known: consumers are told it (354 p.104). */
public enum OutageCause {
    /** Damage of the house's own systems. */
    IN_HOUSE,
    /** An accident on the central network. */
    NETWORK,
    /** The utility company cut the supply. */
    SUPPLIER,
    /** Repair works. */
    REPAIR,
    /** Yearly preventive works of hot water, counted apart. */
    YEARLY_WORKS,
    /** The weather. */
    WEATHER,
    /** Not known yet. */
    UNKNOWN
}
