/**
 * The channels in: operators, websites and apps, partners, workers on a round, devices (416 p.9, p.13, p.27).
 *
 * <p>Everything that asks something of the desk comes through here and leaves with a number or a reason.
 */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {
            "problem",
            "database",
            "identity",
            "journal",
            "attachment",
            "housing",
            "housing :: imports",
            "outage",
            "request",
            "request :: act",
            "request :: kind",
            "sla"
        })
@NullMarked
package ru.adsdesk.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
