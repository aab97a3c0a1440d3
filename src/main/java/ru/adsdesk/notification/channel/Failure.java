package ru.adsdesk.notification.channel;

/** Why a message did not go out or was not proved delivered. Frozen: lines name it. */
public enum Failure {
    /** Nobody set up such a channel. */
    NOT_SET_UP(true),
    /** The recipient has no address for it. */
    NO_ADDRESS(true),
    /** The other side does not answer, or breaks off. */
    UNREACHABLE(false),
    /** The other side took too long. */
    TOO_SLOW(false),
    /** The other side does not take it now and may later. */
    BUSY(false),
    /** The other side does not let the desk in: name, password or certificate are wrong. */
    NOT_LET_IN(false),
    /** The other side refuses it for good. */
    REFUSED(true),
    /** The address is none, or is no more. */
    BAD_ADDRESS(true),
    /** The desk may not call that address. */
    FORBIDDEN_ADDRESS(true),
    /** It was taken, and no proof of delivery came in time. */
    UNPROVEN(true),
    /** The other side reports that it could not be delivered. */
    UNDELIVERABLE(true),
    /** It was told too late to be of use. */
    OUT_OF_TIME(true),
    /** The personal data it needs were erased. */
    ERASED(true);

    private final boolean lasting;

    Failure(boolean lasting) {
        this.lasting = lasting;
    }

    /** Whether trying the same again is of no use. */
    public boolean isLasting() {
        return lasting;
    }

    /** Whether it tells of the channel as a whole rather than of this one recipient. */
    public boolean isOfChannel() {
        return !lasting;
    }
}
