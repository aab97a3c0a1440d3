package ru.adsdesk.request.act;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * It repeats that one.
 *
 * @param to id or number of an open request of the same book
 * @param words free words, personal
 * @param at when it happened; absent: now
 */
@Schema(example = Join.EXAMPLE)
public record Join(
        @NotBlank @Size(max = 100) String to,

        @Schema(description = "Слова; персональные, в книге только оттиск · free words, kept as a commitment")
        @Size(max = 4000)
        @Nullable
        String words,

        @Schema(description = "Когда это было, если раньше · when it happened, if earlier") @Nullable
        Instant at)
        implements ActOrder {

    static final String EXAMPLE = """
            {"to": "2026-000001"}""";

    @Override
    public Act act() {
        return Act.JOIN;
    }
}
