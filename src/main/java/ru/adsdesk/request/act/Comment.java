package ru.adsdesk.request.act;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.AccountId;

/**
 * Somebody says this about it.
 *
 * @param words what; personal
 * @param isPublic whether the resident may read it; what a resident writes is
 * @param mentions colleagues who are to see it; the desk's people only
 * @param at when it happened; absent: now
 */
@Schema(example = Comment.EXAMPLE)
public record Comment(
        @NotBlank @Size(max = 4000) String words,
        @JsonProperty("public") @Nullable Boolean isPublic,

        @Schema(description = "Кого позвать · colleagues who are to see it") @Size(max = 10) @Nullable
        Set<@NotNull AccountId> mentions,

        @Schema(description = "Когда это было, если раньше · when it happened, if earlier") @Nullable
        Instant at)
        implements ActOrder {

    static final String EXAMPLE = """
        {"words": "Ключ от подвала у консьержа", "public": false}\
        """;

    @Override
    public Act act() {
        return Act.COMMENT;
    }
}
