package ru.adsdesk.console.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param name its name in the order, {@code field.…} in the words; of a part of its own with a dot
 * @param type how it is entered
 * @param needed whether it must be said
 * @param options what may be chosen: frozen codes; of rows, the names of their columns
 * @param group what the options are called in the words
 * @param longest the most characters, of a text
 * @param least the least number
 * @param most the greatest number
 */
record ActField(
        String name,
        Type type,
        boolean needed,
        List<String> options,
        @Nullable String group,
        int longest,
        int least,
        int most) {

    /** Whether it says when it happened, where that was earlier. */
    public boolean isEarlier() {
        return name.equals("at") || name.equals("occurredAt");
    }

    /** The same with fewer to choose from. */
    ActField among(List<String> fewer) {
        return new ActField(name, type, needed, fewer, group, longest, least, most);
    }

    /** Whether a number is one of so few that all can be shown. */
    public boolean isOfFew() {
        return most - (long) least < 10;
    }

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
        /** Several colleagues. */
        PEOPLE,
        /** Who is to do the work: a crew or a person. */
        PERFORMER,
        /** A crew. */
        CREW,
        /** Somebody who goes out. */
        WORKER,
        /** Several of those who go out. */
        WORKERS,
        /** A work order of the request. */
        ORDER,
        /** An accident or planned shutdown. */
        OUTAGE,
        /** A house. */
        HOUSE,
        /** A whole number. */
        NUMBER,
        /** Several lines, each of its own. */
        LINES,
        /** Several rows of a few words each. */
        ROWS,
        /** Files to be uploaded. */
        FILES,
        /** An entry of the directory of whom to call. */
        CONTACT
    }
}
