package ru.adsdesk.outage;

import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.HouseId;

/**
 * Which outages are asked for; everything named must hold.
 *
 * @param live those to come or going on; false: those over; absent: all
 * @param kind accident or planned
 * @param system what does not work
 * @param house those that reach this house
 * @param after the last one seen
 * @param limit how many, 1 to 200
 */
public record OutageQuery(
        @Nullable Boolean live,
        @Nullable OutageKind kind,
        @Nullable OutageSystem system,
        @Nullable HouseId house,
        @Nullable OutageId after,
        int limit) {}
