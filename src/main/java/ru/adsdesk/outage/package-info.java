/**
 * One trouble, many homes: accidents and planned shutdowns (354 p.31, p.104, annex 1).
 *
 * <p>An outage lies in the book of whoever serves its first house; requests of any book link to it by its id. Its lines run the
 * interruption clocks of 354, and those of a month are summed per house and utility. This module knows nothing of requests.
 */
@ApplicationModule(
        displayName = "Outage",
        allowedDependencies = {"problem", "identity", "journal", "housing", "sla", "sla :: norm"})
@NullMarked
package ru.adsdesk.outage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
