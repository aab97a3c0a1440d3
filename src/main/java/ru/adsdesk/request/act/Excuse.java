package ru.adsdesk.request.act;

/** Why the work could not be done at the place; never stops a clock. */
public enum Excuse {
    /** Nobody was at home. */
    NOBODY_HOME,
    /** Access was refused. */
    ACCESS_REFUSED
}
