package ru.adsdesk.notification.template;

import java.util.Locale;

/** The languages messages are written in. */
public enum Language {
    /** Russian, unless somebody chose otherwise. */
    RU(Locale.of("ru")),
    /** English. */
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** How dates and words are written. */
    public Locale locale() {
        return locale;
    }
}
