package ru.adsdesk.identity;

/** What a caller may do. */
public enum Role {
    /** Takes calls, registers and leads requests. */
    DISPATCHER,
    /** A dispatcher who also corrects, re-enters from paper, imports and keeps the registers. */
    SENIOR,
    /** Goes out and does the work. */
    EXECUTOR,
    /** Runs an organisation: reads all of its requests, keeps its registers. */
    MANAGER,
    /** Reads everything in scope, changes nothing: an inspector, a controller. */
    AUDITOR,
    /** Keeps accounts, keys and reference data; erases personal data. */
    ADMINISTRATOR,
    /** A channel with an integration key: website, app, exchange, partner, device. */
    CHANNEL,
    /** A resident with a verified phone: reads the requests of that phone only. */
    RESIDENT
}
