package ru.adsdesk.request.act;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * I lead this request.
 *
 * @param at when it happened; absent: now
 */
public record Take(
        @Schema(description = "Когда это было, если раньше · when it happened, if earlier") @Nullable
        Instant at) implements ActOrder {

    @Override
    public @Nullable String words() {
        return null;
    }

    @Override
    public Act act() {
        return Act.TAKE;
    }
}
