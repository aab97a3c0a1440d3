/**
 * The resident's request (заявка) from its first word to its closing (416 p.13, p.17).
 *
 * <p>Every change is a line of the journal in the same transaction. A request lies in one book, that of the organisation
 * that serves its house at registration; its number never changes.
 */
@ApplicationModule(
        displayName = "Request",
        allowedDependencies = {
            "problem",
            "database",
            "identity",
            "journal",
            "attachment",
            "housing",
            "housing :: imports",
            "outage",
            "sla",
            "sla :: clock",
            "sla :: norm"
        })
@NullMarked
package ru.adsdesk.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
