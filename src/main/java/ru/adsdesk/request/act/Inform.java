package ru.adsdesk.request.act;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The applicant was told the planned date and time.
 *
 * @param way how
 * @param plannedAt what they were told; absent: the plan
 * @param callId the call in which they were told
 * @param words free words, personal
 * @param at when it happened; absent: now
 */
@Schema(example = Inform.EXAMPLE)
public record Inform(
        @NotNull Way way,
        @Nullable Instant plannedAt,
        @Size(max = 100) @Nullable String callId,

        @Schema(description = "Слова; персональные, в книге только оттиск · free words, kept as a commitment")
        @Size(max = 4000)
        @Nullable
        String words,

        @Schema(description = "Когда это было, если раньше · when it happened, if earlier") @Nullable
        Instant at)
        implements ActOrder {

    static final String EXAMPLE = """
            {"way": "SPOKEN", "plannedAt": "2030-01-15T12:00:00Z"}""";

    @Override
    public Act act() {
        return Act.INFORM;
    }
}
