package ru.adsdesk.paper;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.attachment.AttachmentId;

/**
 * Work done: volume, materials, time.
 *
 * @param at when the form was drawn, if earlier
 * @param startedAt when the work began
 * @param finishedAt when it ended
 * @param works what was done
 * @param materials what was spent
 * @param workers full names of those who did it
 * @param remarks remarks of the resident
 * @param signing how the resident signs
 * @param files photos that belong to it
 */
@Schema(name = "WORK", example = DrawPaper.EXAMPLE)
public record WorkAct(
        @Nullable Instant at,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Size(max = 30) List<@Valid Item> works,
        @Size(max = 40) List<@Valid Item> materials,
        @Size(max = 10) List<@NotBlank @Size(max = 120) String> workers,
        @Size(max = 2000) @Nullable String remarks,
        @Valid @Nullable Signing signing,
        @Size(max = 19) List<AttachmentId> files)
        implements DrawPaper {

    /** Copies the lists. */
    public WorkAct {
        works = Copies.of(works);
        materials = Copies.of(materials);
        workers = Copies.of(workers);
        files = Copies.of(files);
    }
}
