package ru.adsdesk.intake.call;

/** Where a call stands. */
public enum CallState {
    /** Nobody has taken it yet; the caller may be in a menu or a queue. */
    RINGING,
    /** A person took it. */
    TALKING,
    /** It was answered and is over. */
    ENDED,
    /** An incoming one nobody took. */
    MISSED,
    /** Nobody took it and a voice message was left. */
    VOICEMAIL,
    /** An outgoing one nobody took. */
    UNANSWERED
}
