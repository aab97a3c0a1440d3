package ru.adsdesk.outage;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.RiserId;

/**
 * Where an outage reaches: a whole house, one of its entrances, or a riser.
 *
 * @param houseId the house
 * @param entrance the entrance, where it reaches no more of the house
 * @param riserId the riser, where it reaches only the flats that riser feeds
 */
public record OutagePlace(
        @NotNull HouseId houseId,

        @Size(max = 10) @Schema(example = "2", description = "Подъезд, если не весь дом") @Nullable
        String entrance,

        @Schema(description = "Стояк, если только его квартиры") @Nullable
        RiserId riserId) {

    /** A whole house. */
    public static OutagePlace of(HouseId house) {
        return new OutagePlace(house, null, null);
    }
}
