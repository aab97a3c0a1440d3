package ru.adsdesk.paper;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.attachment.AttachmentId;

/**
 * Nobody at home, or access refused.
 *
 * @param at when the form was drawn, if earlier
 * @param reason which of the two
 * @param cameAt when the workers came
 * @param leftAt when they left
 * @param purpose what they came for
 * @param explanation what the resident said to it
 * @param workers full names of those who came
 * @param nextFrom beginning of the next proposed time
 * @param nextTo its end
 * @param signing witnesses, or the signature of who refused
 * @param files photos that belong to it
 */
@Schema(name = "ACCESS")
public record AccessAct(
        @Nullable Instant at,
        @NotNull Reason reason,
        @Nullable Instant cameAt,
        @Nullable Instant leftAt,
        @Size(max = 500) @Nullable String purpose,
        @Size(max = 2000) @Nullable String explanation,
        @Size(max = 10) List<@NotBlank @Size(max = 120) String> workers,
        @Nullable Instant nextFrom,
        @Nullable Instant nextTo,
        @Valid @Nullable Signing signing,
        @Size(max = 19) List<AttachmentId> files)
        implements DrawPaper {

    /** Copies the lists. */
    public AccessAct {
        workers = Copies.of(workers);
        files = Copies.of(files);
    }

    /** Why nobody came in. */
    public enum Reason {
        /** Nobody opened. */
        NOBODY_HOME,
        /** Somebody was there and did not let them in. */
        REFUSED
    }
}
