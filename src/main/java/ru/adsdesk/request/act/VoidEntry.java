package ru.adsdesk.request.act;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * It was entered by mistake.
 *
 * @param reason why
 * @param words free words, personal
 * @param at when it happened; absent: now
 */
@Schema(example = VoidEntry.EXAMPLE)
public record VoidEntry(
        @NotNull VoidReason reason,

        @Schema(description = "Слова; персональные, в книге только оттиск · free words, kept as a commitment")
        @Size(max = 4000)
        @Nullable
        String words,

        @Schema(description = "Когда это было, если раньше · when it happened, if earlier") @Nullable
        Instant at)
        implements ActOrder {

    static final String EXAMPLE = """
            {"reason": "ENTERED_TWICE"}""";

    @Override
    public Act act() {
        return Act.VOID;
    }
}
