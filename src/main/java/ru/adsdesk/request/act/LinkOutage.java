package ru.adsdesk.request.act;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.outage.OutageId;

/**
 * It belongs to that accident or planned shutdown.
 *
 * @param outage which
 * @param deliberate whether an ended one is meant; without it that is refused
 * @param words free words, personal
 * @param at when it happened; absent: now
 */
@Schema(example = LinkOutage.EXAMPLE)
public record LinkOutage(
        @NotNull OutageId outage,
        @Nullable Boolean deliberate,

        @Schema(description = "Слова; персональные, в книге только оттиск · free words, kept as a commitment")
        @Size(max = 4000)
        @Nullable
        String words,

        @Schema(description = "Когда это было, если раньше · when it happened, if earlier") @Nullable
        Instant at)
        implements ActOrder {

    static final String EXAMPLE = """
        {"outage": "019a0000-0000-7000-8000-000000000000"}\
        """;

    @Override
    public Act act() {
        return Act.LINK_OUTAGE;
    }
}
