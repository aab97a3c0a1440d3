package ru.adsdesk.request.kind;

/** How soon a request must be acted on. It sorts the work; by itself it starts no clock of 416. */
public enum Urgency {
    /** аварийная: people or the building are in danger, or a whole home is without a utility. */
    EMERGENCY,
    /** обычная: done at a time agreed with the applicant. */
    ORDINARY
}
