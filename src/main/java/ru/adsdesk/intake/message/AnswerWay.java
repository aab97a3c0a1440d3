package ru.adsdesk.intake.message;

/** How the author of a message was answered. */
public enum AnswerWay {
    /** By telephone. */
    SPOKEN,
    /** By the channel it came by. */
    SAME_CHANNEL,
    /** By e-mail. */
    EMAIL,
    /** By SMS or a messenger. */
    MESSENGER,
    /** On paper. */
    PAPER
}
