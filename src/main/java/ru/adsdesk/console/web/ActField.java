package ru.adsdesk.console.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of an act's form.
 *
 * @param name its name in the act, {@code field.…} in the words
 * @param type how it is entered
 * @param needed whether it must be said
 * @param options what may be chosen: frozen codes
 * @param group what the options are called in the words
 * @param longest the most characters, of a text
 */
record ActField(
        String name,
        Type type,
        boolean needed,
        List<String> options,
        @Nullable String group,
        int longest) {

    /** How a field is entered. */
    enum Type {
        /** One of a few. */
        CHOICE,
        /** Several of a few. */
        CHOICES,
        /** A date and time in the centre's zone. */
        MOMENT,
        /** One line. */
        LINE,
        /** Several lines. */
        TEXT,
        /** Yes or no. */
        TICK,
        /** A kind of fault. */
        KIND,
        /** A person of the desk. */
        PERSON,
        /** A house. */
        HOUSE,
        /** A whole number from a few. */
        NUMBER,
        /** Several lines, each of its own. */
        LINES,
        /** An entry of the directory of whom to call. */
        CONTACT
    }
}
