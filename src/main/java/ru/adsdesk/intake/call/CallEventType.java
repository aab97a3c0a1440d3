package ru.adsdesk.intake.call;

/** What an exchange tells of a call. */
public enum CallEventType {
    /** It reached the desk; of an outgoing one, it was dialled. Menu, queue and music are no answer. */
    RINGING,
    /** A person took it. */
    ANSWERED,
    /** It ended; where nobody had taken it, it was missed. */
    ENDED,
    /** The caller gave up before anyone took it. */
    ABANDONED,
    /** The caller left a voice message. */
    VOICEMAIL,
    /** Its recording can be fetched. */
    RECORDING
}
