package ru.adsdesk.request.act;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether this service has to be called, and that it was.
 *
 * @param service which
 * @param decision called, or not needed
 * @param words free words, personal
 * @param at when it happened; absent: now
 */
@Schema(example = CallService.EXAMPLE)
public record CallService(
        @NotNull OtherService service,
        @NotNull ServiceDecision decision,

        @Schema(description = "Слова; персональные, в книге только оттиск · free words, kept as a commitment")
        @Size(max = 4000)
        @Nullable
        String words,

        @Schema(description = "Когда это было, если раньше · when it happened, if earlier") @Nullable
        Instant at)
        implements ActOrder {

    static final String EXAMPLE = """
            {"service": "GAS", "decision": "CALLED", "words": "Приняла диспетчер газовой службы"}""";

    @Override
    public Act act() {
        return Act.CALL_SERVICE;
    }
}
