package ru.adsdesk.dispatch.order;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * They will not do it.
 *
 * @param reason why
 * @param words free words, personal
 * @param occurredAt when it happened; absent: now
 */
@Schema(example = "{\"reason\": \"BUSY\"}")
public record Decline(
        @NotNull DeclineReason reason,

        @Schema(description = "Слова; персональные, в книге только оттиск · free words, kept as a commitment")
        @Size(max = 2000)
        @Nullable
        String words,

        @Schema(description = "Когда это было, если раньше · when it happened, if earlier") @Nullable
        Instant occurredAt)
        implements OrderCommand {

    @Override
    public OrderAct act() {
        return OrderAct.DECLINE;
    }
}
