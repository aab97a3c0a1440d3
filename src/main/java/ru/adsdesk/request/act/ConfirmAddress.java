package ru.adsdesk.request.act;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.HouseId;

/**
 * The house is this one.
 *
 * @param houseId the house
 * @param entrance entrance, where it is another than told
 * @param floor floor, likewise
 * @param premises flat, likewise; personal
 * @param at when it happened; absent: now
 */
public record ConfirmAddress(
        @NotNull HouseId houseId,
        @Size(max = 10) @Nullable String entrance,
        @Size(max = 10) @Nullable String floor,
        @Size(max = 20) @Nullable String premises,

        @Schema(description = "Когда это было, если раньше · when it happened, if earlier") @Nullable
        Instant at)
        implements ActOrder {

    @Override
    public @Nullable String words() {
        return null;
    }

    @Override
    public Act act() {
        return Act.CONFIRM_ADDRESS;
    }
}
