package ru.adsdesk.request.act;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.AccountId;

/**
 * This dispatcher leads the request.
 *
 * @param account a dispatcher or senior of the centre
 * @param at when it happened; absent: now
 */
public record Assign(
        @NotNull AccountId account,

        @Schema(description = "Когда это было, если раньше · when it happened, if earlier") @Nullable
        Instant at)
        implements ActOrder {

    @Override
    public @Nullable String words() {
        return null;
    }

    @Override
    public Act act() {
        return Act.ASSIGN;
    }
}
