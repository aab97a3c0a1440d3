package ru.adsdesk.request.act;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.ContactId;

/**
 * It ends with this result.
 *
 * @param result what it came to
 * @param told how the applicant was told the result, where that was done now
 * @param notTold why the applicant was not told, where they were not
 * @param contact whom they were sent to, where it is not ours: an entry of the directory
 * @param words free words, personal
 * @param at when it happened; absent: now
 */
@Schema(example = Close.EXAMPLE)
public record Close(
        @NotNull Result result,
        @Nullable Way told,
        @Nullable NotToldReason notTold,

        @Schema(description = "К кому направлен, из справочника · whom they were sent to") @Nullable
        ContactId contact,

        @Schema(description = "Слова; персональные, в книге только оттиск · free words, kept as a commitment")
        @Size(max = 4000)
        @Nullable
        String words,

        @Schema(description = "Когда это было, если раньше · when it happened, if earlier") @Nullable
        Instant at)
        implements ActOrder {

    static final String EXAMPLE = """
        {"result": "DONE", "told": "SPOKEN"}\
        """;

    @Override
    public Act act() {
        return Act.CLOSE;
    }
}
