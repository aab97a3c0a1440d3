/**
 * The limits of the law and the clocks that keep them (416 p.13, 354, 170).
 *
 * <p>Norms are versioned data. A clock is a pure function of a subject's lines and one norm version; what is stored of it is
 * an index for the watcher and the reports, written in the transaction of the line that changed it. This module knows
 * subjects (a call, a message, a request, an outage) and lines only; whose rows they are it asks through
 * {@link ru.adsdesk.sla.ClockedSubjects}.
 */
@ApplicationModule(
        displayName = "Norms and clocks",
        allowedDependencies = {"problem", "database", "identity", "journal", "housing"})
@NullMarked
package ru.adsdesk.sla;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
