package ru.adsdesk.journal;

import java.util.List;

/**
 * Somebody who hears what others write, after it is committed: a reader of "lines after N". A bean of this type is told
 * every line it asks for, book by book in their order, at least once: after a failure or a stop it is told again, so
 * hearing a line twice must come to the same as hearing it once. What must not be lost even for a moment is no case for a
 * follower but a call inside the writing transaction.
 *
 * <p>A follower that is new to the installation begins where the books stand at that moment; of a book opened later it
 * hears everything.
 */
public interface Follower {

    /** Its frozen name: what it has heard is kept under it. */
    String name();

    /** Whether it wants lines of this fact code. */
    boolean hears(String code);

    /**
     * Hears lines of one book, in their order, at most 500, none it did not ask for. Called outside any transaction, by one
     * instance at a time. Throwing means: tell me the same again later; other books and other followers go on meanwhile.
     */
    void hear(List<Line> lines);
}
