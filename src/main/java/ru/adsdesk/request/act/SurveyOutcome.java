package ru.adsdesk.request.act;

/** What a survey says of the trouble. */
public enum SurveyOutcome {
    /** It is fixed. */
    FIXED,
    /** It is not: the request is opened again. */
    NOT_FIXED
}
