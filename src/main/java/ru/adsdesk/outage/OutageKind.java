package ru.adsdesk.outage;

/** Whether it came or was planned. */
public enum OutageKind {
    /** Something broke. */
    ACCIDENT,
    /** Works for which the supply is cut, with notice. */
    PLANNED
}
