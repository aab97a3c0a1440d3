package ru.adsdesk.intake.message;

/** Where a message stands. */
public enum MessageState {
    /** Nobody has considered it yet. */
    WAITING,
    /** Its author was asked something; the clock runs on. */
    CLARIFYING,
    /** It became one or several requests. */
    REGISTERED,
    /** It is about a request there is. */
    JOINED,
    /** Its author was answered and nothing more is to be done. */
    ANSWERED,
    /** It was declined, with a reason. */
    DECLINED;

    /** Whether it still has to be considered. */
    public boolean isOpen() {
        return this == WAITING || this == CLARIFYING;
    }
}
