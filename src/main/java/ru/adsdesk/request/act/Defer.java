package ru.adsdesk.request.act;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * It waits until then.
 *
 * @param until when it comes back by itself; in the future
 * @param reason why
 * @param words free words, personal
 * @param at when it happened; absent: now
 */
@Schema(example = Defer.EXAMPLE)
public record Defer(
        @NotNull Instant until,
        @NotNull DeferReason reason,

        @Schema(description = "Слова; персональные, в книге только оттиск · free words, kept as a commitment")
        @Size(max = 4000)
        @Nullable
        String words,

        @Schema(description = "Когда это было, если раньше · when it happened, if earlier") @Nullable
        Instant at)
        implements ActOrder {

    static final String EXAMPLE = """
            {"until": "2030-01-20T06:00:00Z", "reason": "MATERIALS"}""";

    @Override
    public Act act() {
        return Act.DEFER;
    }
}
