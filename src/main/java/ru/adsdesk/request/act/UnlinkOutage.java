package ru.adsdesk.request.act;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * It does not belong to the accident or planned shutdown it was linked to.
 *
 * @param words free words, personal
 * @param at when it happened; absent: now
 */
public record UnlinkOutage(
        @Schema(description = "Слова; персональные, в книге только оттиск · free words, kept as a commitment")
        @Size(max = 4000)
        @Nullable
        String words,

        @Schema(description = "Когда это было, если раньше · when it happened, if earlier") @Nullable
        Instant at)
        implements ActOrder {

    @Override
    public Act act() {
        return Act.UNLINK_OUTAGE;
    }
}
