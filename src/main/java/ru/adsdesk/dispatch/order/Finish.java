package ru.adsdesk.dispatch.order;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.attachment.AttachmentId;

/**
 * The work is done.
 *
 * @param work what was done; personal
 * @param volume how much; personal
 * @param materials what was spent; personal
 * @param minutes minutes of work
 * @param goesOn the rest goes on by another order: the request is not completed
 * @param files photos from after the work
 * @param words free words, personal
 * @param occurredAt when it happened; absent: now
 */
@Schema(
        example = "{\"work\": \"Заменён вентиль\", \"volume\": \"1 шт.\", \"minutes\": 40, \"materials\": [{\"name\":"
                + " \"Вентиль DN20\", \"quantity\": \"1\", \"unit\": \"шт.\"}]}")
public record Finish(
        @Size(max = 4000) @Nullable String work,
        @Size(max = 300) @Nullable String volume,
        @Size(max = 50) List<@NotNull @Valid Material> materials,
        @Min(0) @Max(20160) @Nullable Integer minutes,
        @Nullable Boolean goesOn,

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
    public Finish {
        files = files == null ? List.of() : List.copyOf(files);
        materials = materials == null ? List.of() : List.copyOf(materials);
    }

    @Override
    public OrderAct act() {
        return OrderAct.FINISH;
    }
}
