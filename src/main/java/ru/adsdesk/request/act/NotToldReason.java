package ru.adsdesk.request.act;

/** Why a request ends without the applicant being told. */
public enum NotToldReason {
    /** There is nothing to reach them by. */
    NO_CONTACT,
    /** They could not be reached. */
    NOT_REACHED,
    /** They do not want to be told. */
    CONTACT_REFUSED,
    /** A device or a worker's round asked; there is nobody to tell. */
    DEVICE
}
