/**
 * Work out: crews and workers, work orders (наряды), offers and rules of who goes, and residents' letting them in
 * (416 p.13: access is agreed with the reason and the full names of those who come).
 *
 * <p>A work order lies in the book of its request. What a crew does on it and what that means for the request are lines of one
 * transaction; the request's row is always taken before the work order's.
 */
@ApplicationModule(
        displayName = "Dispatch",
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
            "request :: kind"
        })
@NullMarked
package ru.adsdesk.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
