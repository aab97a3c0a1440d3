package ru.adsdesk.journal;

/** Why personal values are erased (152-FZ art. 21). */
public enum Erasing {
    /** The person asked for it. */
    REQUESTED,
    /** What they were kept for is done and their time is over. */
    TERM_OVER,
    /** They should never have been taken. */
    UNLAWFUL
}
