package ru.adsdesk.dispatch.order;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.dispatch.crew.CrewId;
import ru.adsdesk.dispatch.crew.WorkerId;

/**
 * They are to go.
 *
 * @param crew the crew
 * @param worker the worker, where one goes alone
 * @param arriveBy when they are to be there
 * @param words free words, personal
 * @param occurredAt when it happened; absent: now
 */
@Schema(example = "{\"crew\": \"019a0000-0000-7000-8000-000000000000\"}")
public record Assign(
        @Nullable CrewId crew,
        @Nullable WorkerId worker,
        @Nullable Instant arriveBy,

        @Schema(description = "Слова; персональные, в книге только оттиск · free words, kept as a commitment")
        @Size(max = 2000)
        @Nullable
        String words,

        @Schema(description = "Когда это было, если раньше · when it happened, if earlier") @Nullable
        Instant occurredAt)
        implements OrderCommand {

    @Override
    public OrderAct act() {
        return OrderAct.ASSIGN;
    }
}
