/**
 * Reports on how the limits of the law were kept, and the lists an inspector asks for (416 p.13, p.17).
 *
 * <p>Figures are only read: what it tells is what the clocks' index, the books and the requests hold, and a replay of the lines gives
 * the same figures. No personal data is in any report. Imported history has no clocks and is in none.
 * A month is frozen as an edition whose files never change; a later correction is a further edition that says what differs.
 */
@ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {
            "problem",
            "identity",
            "journal",
            "housing",
            "sla",
            "sla :: clock",
            "sla :: norm",
            "request",
            "paper :: sheet"
        })
@NullMarked
package ru.adsdesk.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
