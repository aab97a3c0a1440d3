package ru.adsdesk.request.act;

/** Why work is taken over without the photos its kind demands. */
public enum NoPhotosReason {
    /** The resident does not let their home be photographed. */
    RESIDENT_REFUSED,
    /** What was done is hidden by now. */
    HIDDEN_WORK,
    /** It was too dark or too dangerous. */
    UNSAFE,
    /** There was nothing to photograph with, or the photos were lost. */
    NO_CAMERA,
    /** A dispatcher or senior saw it with their own eyes. */
    SEEN_IN_PLACE
}
