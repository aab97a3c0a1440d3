package ru.adsdesk.request.act;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.ContactId;

/**
 * Whether this service has to be called, and that it was (416 p.14, p.17(1)).
 *
 * @param service which
 * @param decision called, needed and still to be called, or not needed
 * @param contactedAt when it was spoken to; of one that was called, absent: when the act happened
 * @param contact the entry of the directory that was called
 * @param words who answered, the number they gave; free words, personal
 * @param at when it happened; absent: now
 */
@Schema(example = CallService.EXAMPLE)
public record CallService(
        @NotNull OtherService service,
        @NotNull ServiceDecision decision,

        @Schema(description = "Когда связались · when it was spoken to") @Nullable
        Instant contactedAt,

        @Schema(description = "Кому звонили, из справочника · the directory's entry") @Nullable
        ContactId contact,

        @Schema(description = "Слова; персональные, в книге только оттиск · free words, kept as a commitment")
        @Size(max = 4000)
        @Nullable
        String words,

        @Schema(description = "Когда это было, если раньше · when it happened, if earlier") @Nullable
        Instant at)
        implements ActOrder {

    static final String EXAMPLE = """
        {"service": "GAS", "decision": "CALLED", "words": "Приняла диспетчер газовой службы"}\
        """;

    @Override
    public Act act() {
        return Act.CALL_SERVICE;
    }
}
