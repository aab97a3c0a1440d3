package ru.adsdesk.console;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a person likes their pages.
 *
 * @param theme light, dark, or as the browser is set
 * @param language language of the pages
 * @param muted whether warnings make no sound
 */
public record Preference(Theme theme, Language language, boolean muted) {

    /** The colours of pages. */
    public enum Theme {
        /** As the browser is set. */
        AUTO,
        /** Dark on light. */
        LIGHT,
        /** Light on dark, for nights. */
        DARK
    }

    /** The languages of pages. */
    public enum Language {
        /** Russian. */
        RU,
        /** English. */
        EN;

        /** The language of a locale; Russian where it is neither. */
        public static Language of(Locale locale) {
            return locale.getLanguage().equals("en") ? EN : RU;
        }
    }

    /** With what was chosen anew; what is absent stays. */
    public Preference with(@Nullable Theme theme, @Nullable Language language, @Nullable Boolean muted) {
        return new Preference(
                theme == null ? this.theme : theme,
                language == null ? this.language : language,
                muted == null ? this.muted : muted);
    }
}
