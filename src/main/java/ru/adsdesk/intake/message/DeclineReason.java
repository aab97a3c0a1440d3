package ru.adsdesk.intake.message;

/** Why a message is declined. */
public enum DeclineReason {
    /** The house is none of this desk's. */
    NOT_OURS,
    /** Advertising, a robot, a trial. */
    SPAM,
    /** It says nothing that can be acted upon and its author does not answer. */
    NOT_UNDERSTOOD,
    /** The very same was taken already. */
    REPEATED,
    /** It is an emergency call to somebody else; words say to whom it was passed. */
    PASSED_ON,
    /** Something else; words are needed. */
    OTHER
}
