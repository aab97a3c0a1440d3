package ru.adsdesk.outage;

/** How consumers were given notice. */
public enum TellingWay {
    /** On boards at the entrances. */
    NOTICE_BOARD,
    /** On the organisation's website or app. */
    WEBSITE,
    /** By messages to each: SMS, push, messenger, e-mail. */
    MESSAGES,
    /** By telephone or in person. */
    SPOKEN,
    /** In newspapers, on radio or television. */
    MEDIA
}
