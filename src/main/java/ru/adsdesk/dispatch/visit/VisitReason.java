package ru.adsdesk.dispatch.visit;

/** Why somebody has to be let in; the resident is told (416 p.13). */
public enum VisitReason {
    /** Something is repaired. */
    REPAIR,
    /** Something is looked at. */
    INSPECTION,
    /** What was done is checked. */
    CONTROL,
    /** Meters are read or sealed. */
    METERS,
    /** Something else, told in words. */
    OTHER
}
