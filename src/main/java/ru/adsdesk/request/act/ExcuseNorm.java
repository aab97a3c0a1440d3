package ru.adsdesk.request.act;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The work could not be done at the place.
 *
 * @param norm the norm it stands beside
 * @param excuse why
 * @param words free words, personal
 * @param at when it happened; absent: now
 */
@Schema(example = ExcuseNorm.EXAMPLE)
public record ExcuseNorm(
        @NotBlank @Size(max = 60) @Schema(example = "eliminate")
        String norm,

        @NotNull Excuse excuse,

        @Schema(description = "Слова; персональные, в книге только оттиск · free words, kept as a commitment")
        @Size(max = 4000)
        @Nullable
        String words,

        @Schema(description = "Когда это было, если раньше · when it happened, if earlier") @Nullable
        Instant at)
        implements ActOrder {

    static final String EXAMPLE = """
            {"norm": "eliminate", "excuse": "NOBODY_HOME"}""";

    @Override
    public Act act() {
        return Act.EXCUSE;
    }
}
