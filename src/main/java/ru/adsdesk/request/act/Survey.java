package ru.adsdesk.request.act;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the resident says of the work (416 p.17): by the app, by a link, or asked by the operator. Not fixed opens the request
 * again.
 *
 * @param score 1, bad, to 5, good
 * @param outcome whether it is fixed
 * @param words what they say; personal
 * @param at when it happened; absent: now
 */
@Schema(example = Survey.EXAMPLE)
public record Survey(
        @NotNull @Min(1) @Max(5) Integer score,
        @NotNull SurveyOutcome outcome,

        @Schema(description = "Слова; персональные, в книге только оттиск · free words, kept as a commitment")
        @Size(max = 4000)
        @Nullable
        String words,

        @Schema(description = "Когда это было, если раньше · when it happened, if earlier") @Nullable
        Instant at)
        implements ActOrder {

    static final String EXAMPLE = """
        {"score": 5, "outcome": "FIXED", "words": "Спасибо, быстро"}\
        """;

    @Override
    public Act act() {
        return Act.SURVEY;
    }
}
