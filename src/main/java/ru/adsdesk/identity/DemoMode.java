package ru.adsdesk.identity;

/** Whether the desk shows itself with invented data. */
enum DemoMode {
    /** With the desk's own embedded database, not with a named one. */
    AUTO,
    /** Always. */
    ON,
    /** Never. */
    OFF
}
