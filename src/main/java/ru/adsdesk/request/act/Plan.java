package ru.adsdesk.request.act;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * This is to be done, by these, and by then.
 *
 * @param plannedAt by when it is done; in the future
 * @param visitAt when somebody comes
 * @param works what is to be done, in order; what the kind's own plan does not name is kept as a commitment
 * @param assignee who does it: a crew or an executor, by id
 * @param services other services that are needed
 * @param reasonOverNorm why it is later than the norm
 * @param words free words, personal
 * @param at when it happened; absent: now
 */
@Schema(example = Plan.EXAMPLE)
public record Plan(
        @NotNull Instant plannedAt,
        @Nullable Instant visitAt,

        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 200) String> works,

        @Schema(description = "Бригада или исполнитель · a crew or an executor, by id") @Nullable
        UUID assignee,

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
        {"plannedAt": "2030-01-15T12:00:00Z", "works": ["Перекрыть стояк", "Заменить участок стояка"],
         "services": ["MUNICIPALITY"]}\
        """;

    @Override
    public Act act() {
        return Act.PLAN;
    }
}
