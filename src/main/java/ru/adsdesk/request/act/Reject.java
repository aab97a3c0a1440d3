package ru.adsdesk.request.act;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The organisation refuses.
 *
 * @param reason why
 * @param told how the applicant was told, where that was done now
 * @param notTold why they were not
 * @param words free words, personal
 * @param at when it happened; absent: now
 */
@Schema(example = Reject.EXAMPLE)
public record Reject(
        @NotNull RejectReason reason,
        @Nullable Way told,
        @Nullable NotToldReason notTold,

        @Schema(description = "Слова; персональные, в книге только оттиск · free words, kept as a commitment")
        @Size(max = 4000)
        @Nullable
        String words,

        @Schema(description = "Когда это было, если раньше · when it happened, if earlier") @Nullable
        Instant at)
        implements ActOrder {

    static final String EXAMPLE = """
        {"reason": "UTILITY_COMPANY", "told": "SPOKEN"}\
        """;

    @Override
    public Act act() {
        return Act.REJECT;
    }
}
