package ru.adsdesk.request.act;

/** How a written answer went. */
public enum AnswerWay {
    /** By post. */
    POST,
    /** By e-mail. */
    EMAIL,
    /** Handed over. */
    IN_PERSON,
    /** By messenger. */
    MESSENGER,
    /** Through the website or app. */
    WEBSITE
}
