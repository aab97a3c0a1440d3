package ru.adsdesk.request.act;

/** Why the resident takes a request back. */
public enum WithdrawReason {
    /** The trouble is gone. */
    GONE_BY_ITSELF,
    /** The resident had it fixed. */
    FIXED_BY_RESIDENT,
    /** It is not wanted any more. */
    CHANGED_MIND,
    /** Another reason, told in the words. */
    OTHER
}
