package ru.adsdesk.dispatch.order;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.attachment.AttachmentId;
import ru.adsdesk.request.act.Excuse;

/**
 * Nobody let them in.
 *
 * @param excuse nobody was at home, or access was refused
 * @param files photos of the door, of the act
 * @param words free words, personal
 * @param occurredAt when it happened; absent: now
 */
@Schema(example = "{\"excuse\": \"NOBODY_HOME\"}")
public record NoEntry(
        @NotNull Excuse excuse,

        @Schema(description = "Загруженные файлы · files uploaded before") @Size(max = 20)
        List<@NotNull AttachmentId> files,

        @Schema(description = "Слова; персональные, в книге только оттиск · free words, kept as a commitment")
        @Size(max = 2000)
        @Nullable
        String words,

        @Schema(description = "Когда это было, если раньше · when it happened, if earlier") @Nullable
        Instant occurredAt)
        implements OrderCommand {

    /** Absent means none. */
    public NoEntry {
        files = files == null ? List.of() : List.copyOf(files);
    }

    @Override
    public OrderAct act() {
        return OrderAct.NO_ENTRY;
    }
}
