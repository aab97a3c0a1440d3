package ru.adsdesk.journal;

import ru.adsdesk.identity.Actor;

/**
 * Somebody who reads or takes away a part of a book.
 *
 * @param actor who
 * @param openings whether personal values are shown
 * @param unmasking whether this person sees them by way of exception, so that each look is a line
 */
public record BookReader(Actor actor, boolean openings, boolean unmasking) {

    /** Sees lines only. */
    public static BookReader masked(Actor actor) {
        return new BookReader(actor, false, false);
    }

    /** Sees personal values by virtue of their work. */
    public static BookReader full(Actor actor) {
        return new BookReader(actor, true, false);
    }

    /** Sees personal values by way of exception. */
    public static BookReader unmasking(Actor actor) {
        return new BookReader(actor, true, true);
    }
}
