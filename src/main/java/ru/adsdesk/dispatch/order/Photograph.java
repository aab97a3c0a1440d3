package ru.adsdesk.dispatch.order;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.attachment.AttachmentId;

/**
 * They took photos.
 *
 * @param stage before or after the work
 * @param files the photos
 * @param words free words, personal
 * @param occurredAt when it happened; absent: now
 */
@Schema(example = "{\"stage\": \"AFTER\", \"files\": [\"019a0000-0000-7000-8000-000000000000\"]}")
public record Photograph(
        @NotNull PhotoStage stage,
        @NotEmpty @Size(max = 20) List<@NotNull AttachmentId> files,

        @Schema(description = "Слова; персональные, в книге только оттиск · free words, kept as a commitment")
        @Size(max = 2000)
        @Nullable
        String words,

        @Schema(description = "Когда это было, если раньше · when it happened, if earlier") @Nullable
        Instant occurredAt)
        implements OrderCommand {

    /** Absent means none. */
    public Photograph {
        files = files == null ? List.of() : List.copyOf(files);
    }

    @Override
    public OrderAct act() {
        return OrderAct.PHOTOGRAPH;
    }
}
