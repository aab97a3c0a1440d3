package ru.adsdesk.request.act;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.request.KindCode;
import ru.adsdesk.request.kind.Urgency;

/**
 * This kind of trouble it is.
 *
 * @param kind the kind
 * @param urgency the urgency, where it is another than the kind's
 * @param words free words, personal
 * @param at when it happened; absent: now
 */
@Schema(example = Reclassify.EXAMPLE)
public record Reclassify(
        @NotNull @Schema(example = "cold-water.leak") KindCode kind,
        @Nullable Urgency urgency,

        @Schema(description = "Слова; персональные, в книге только оттиск · free words, kept as a commitment")
        @Size(max = 4000)
        @Nullable
        String words,

        @Schema(description = "Когда это было, если раньше · when it happened, if earlier") @Nullable
        Instant at)
        implements ActOrder {

    static final String EXAMPLE = """
            {"kind": "cold-water.leak", "urgency": "EMERGENCY"}""";

    @Override
    public Act act() {
        return Act.RECLASSIFY;
    }
}
