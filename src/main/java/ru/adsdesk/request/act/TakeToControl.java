package ru.adsdesk.request.act;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The work was taken over and is being checked; where the kind demands photos, they were looked at.
 *
 * @param photosBefore whether the photo before the work was seen and accepted
 * @param photosAfter whether the photo after it was
 * @param withoutPhotos why there are none, where the kind demands them
 * @param words free words, personal
 * @param at when it happened; absent: now
 */
public record TakeToControl(
        @Nullable Boolean photosBefore,
        @Nullable Boolean photosAfter,
        @Nullable NoPhotosReason withoutPhotos,

        @Schema(description = "Слова; персональные, в книге только оттиск · free words, kept as a commitment")
        @Size(max = 4000)
        @Nullable
        String words,

        @Schema(description = "Когда это было, если раньше · when it happened, if earlier") @Nullable
        Instant at)
        implements ActOrder {

    @Override
    public Act act() {
        return Act.TAKE_TO_CONTROL;
    }
}
