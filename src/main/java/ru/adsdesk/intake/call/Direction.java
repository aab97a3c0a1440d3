package ru.adsdesk.intake.call;

/** Which way a call goes. */
public enum Direction {
    /** To the desk. */
    INCOMING,
    /** From the desk: a call-back, informing. */
    OUTGOING
}
