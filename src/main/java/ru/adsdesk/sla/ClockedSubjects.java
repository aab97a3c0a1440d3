package ru.adsdesk.sla;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import ru.adsdesk.journal.BookId;

/**
 * The rows of a kind of subject, kept by the module that owns it. The watcher takes them before it writes about their clocks,
 * so that no act on the subject comes between reading and writing.
 */
public interface ClockedSubjects {

    /** The kind of subject: {@code request}, {@code call}, {@code message}. */
    String kind();

    /**
     * Locks the rows of these subjects until the transaction ends ({@code for no key update skip locked}, in the order of
     * their ids) and tells which it got; those somebody works on just now are left out and tried again.
     */
    Set<UUID> lock(BookId book, Collection<UUID> subjects);
}
