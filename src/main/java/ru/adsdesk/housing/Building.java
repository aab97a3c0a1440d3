package ru.adsdesk.housing;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a house as a building.
 *
 * @param year year it was built
 * @param floorsMin least number of floors
 * @param floorsMax greatest number of floors
 * @param entrances number of entrances
 * @param premises number of premises
 */
public record Building(
        @Nullable Integer year,
        @Nullable Integer floorsMin,
        @Nullable Integer floorsMax,
        @Nullable Integer entrances,
        @Nullable Integer premises) {

    /** Nothing is known. */
    public static final Building UNKNOWN = new Building(null, null, null, null, null);
}
