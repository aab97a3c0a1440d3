package ru.adsdesk.request.act;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.attachment.AttachmentId;
import ru.adsdesk.attachment.Attachments;
import ru.adsdesk.identity.AccountId;

/**
 * Somebody says this about it.
 *
 * @param words what; personal; may be absent where files speak for themselves
 * @param isPublic whether the resident may read it; what a resident writes is
 * @param mentions colleagues who are to see it; the desk's people only
 * @param files uploaded files that belong to it
 * @param at when it happened; absent: now
 */
@Schema(example = Comment.EXAMPLE)
public record Comment(
        @Size(max = 4000) @Nullable String words,
        @JsonProperty("public") @Nullable Boolean isPublic,

        @Schema(description = "Кого позвать · colleagues who are to see it") @Size(max = 10) @Nullable
        Set<@NotNull AccountId> mentions,

        @Schema(description = "Загруженные файлы · uploaded files, by id") @Size(max = Attachments.MOST) @Nullable
        List<@NotNull AttachmentId> files,

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
