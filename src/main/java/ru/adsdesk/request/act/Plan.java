package ru.adsdesk.request.act;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * This is to be done, and by then.
 *
 * @param plannedAt by when it is done; in the future
 * @param visitAt when somebody comes
 * @param services other services that are needed
 * @param reasonOverNorm why it is later than the norm
 * @param words free words, personal
 * @param at when it happened; absent: now
 */
@Schema(example = Plan.EXAMPLE)
public record Plan(
        @NotNull Instant plannedAt,
        @Nullable Instant visitAt,
        @Size(max = 5) @Nullable Set<@NotNull OtherService> services,
        @Nullable OverNormReason reasonOverNorm,

        @Schema(description = "Слова; персональные, в книге только оттиск · free words, kept as a commitment")
        @Size(max = 4000)
        @Nullable
        String words,

        @Schema(description = "Когда это было, если раньше · when it happened, if earlier") @Nullable
        Instant at)
        implements ActOrder {

    static final String EXAMPLE = """
            {"plannedAt": "2030-01-15T12:00:00Z", "words": "Заменить участок стояка"}""";

    @Override
    public Act act() {
        return Act.PLAN;
    }
}
