/**
 * Where: organisations, houses with their time zones, entrances, risers, premises and residents, and who serves what since
 * when.
 *
 * <p>Serves 416 p.9 and p.13 (the desk answers for named houses) and p.17 (a house takes its journal along when its manager
 * changes). Every change that matters is a line: in the book of the organisation that serves the house, else in the
 * centre's. A house never has two servers at one time, and its history is kept. Residents are personal data: they can be
 * removed for good.
 */
@ApplicationModule(
        displayName = "Housing",
        allowedDependencies = {"problem", "database", "identity", "journal"})
@NullMarked
package ru.adsdesk.housing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
