package ru.adsdesk.dispatch.order;

/** When a photo was taken. */
public enum PhotoStage {
    /** Before the work. */
    BEFORE,
    /** After the work. */
    AFTER
}
