package ru.adsdesk.request;

import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.HouseId;

/**
 * Where it happened, as told.
 *
 * @param house the house by its id
 * @param text or the address in words
 * @param entrance entrance
 * @param floor floor
 * @param premises flat or other premises; personal
 */
public record Place(
        @Nullable HouseId house,
        @Nullable String text,
        @Nullable String entrance,
        @Nullable String floor,
        @Nullable String premises) {}
