package ru.adsdesk.paper;

/** Why a form no longer counts; it keeps its number. */
public enum VoidReason {
    /** It was drawn by mistake. */
    MISTAKE,
    /** Another one was drawn in its place. */
    REPLACED,
    /** What it tells did not happen so. */
    NOT_SO
}
