package ru.adsdesk.housing;

import org.jspecify.annotations.Nullable;

/**
 * Premises of a house.
 *
 * @param id the premises
 * @param number their number
 * @param entrance number of their entrance
 * @param floor their floor; below 0 under the ground
 * @param residential whether people live there
 */
public record PremisesView(
        PremisesId id,
        String number,
        @Nullable String entrance,
        @Nullable Integer floor,
        boolean residential) {}
