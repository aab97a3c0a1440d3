/**
 * Printed forms: acts of work done, of damage to property (354 p.152), of no access, of a check of a utility's quality
 * (354 p.109), written answers to enquiries (416 p.36), the classic form of the journal and extracts from it (416 p.17, p.30).
 *
 * <p>An act has a number without gaps in its book and year, is drawn once and kept as the very PDF whose hash stands in its
 * line; it is read again, never rendered again. Drawing it does the request's own act in the same transaction, so that the
 * clocks that wait for it stop.
 */
@ApplicationModule(
        displayName = "Paper",
        allowedDependencies = {
            "problem",
            "identity",
            "journal",
            "attachment",
            "housing",
            "sla",
            "sla :: clock",
            "request",
            "request :: act",
            "request :: kind",
            "dispatch :: crew",
            "dispatch :: order",
            "dispatch :: visit"
        })
@NullMarked
package ru.adsdesk.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
