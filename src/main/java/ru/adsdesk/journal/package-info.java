/**
 * The books of the journal (416 p.13, p.17): everything that happens is a line, numbered without gaps, hashed and sealed.
 *
 * <p>A line is written in the transaction of the act it tells, as the last thing in it; see
 * {@link ru.adsdesk.journal.BookTransactions} and {@link ru.adsdesk.journal.Journal}. What a line says is never changed;
 * personal values stand beside it and can be erased.
 */
@ApplicationModule(
        displayName = "Journal",
        allowedDependencies = {"problem", "database", "identity"})
@NullMarked
package ru.adsdesk.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
