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
 * Damage to a resident's property, inspected within 12 hours of the call (354 p.152).
 *
 * @param at when the inspection was, if earlier
 * @param commission who inspected
 * @param circumstances what happened and when
 * @param damages what is damaged
 * @param cause cause of the damage, where it is known
 * @param ownersWords what the owner says to it
 * @param signing how the owner signs
 * @param files photos that belong to it
 */
@Schema(name = "DAMAGE")
public record DamageAct(
        @Nullable Instant at,
        @Size(max = 6) List<@Valid Member> commission,
        @Size(max = 2000) @Nullable String circumstances,
        @Size(max = 40) List<@Valid Damage> damages,
        @Size(max = 2000) @Nullable String cause,
        @Size(max = 2000) @Nullable String ownersWords,
        @Valid @Nullable Signing signing,
        @Size(max = 19) List<AttachmentId> files)
        implements DrawPaper {

    /** Copies the lists. */
    public DamageAct {
        commission = Copies.of(commission);
        damages = Copies.of(damages);
        files = Copies.of(files);
    }

    /**
     * One thing that is damaged.
     *
     * @param place where
     * @param what what
     * @param extent how much, and how
     */
    public record Damage(
            @NotBlank @Size(max = 120) @Schema(example = "Кухня")
            String place,

            @NotBlank @Size(max = 200) @Schema(example = "Потолок")
            String what,

            @Size(max = 300) @Schema(example = "Следы протечки 1,2 × 0,8 м") @Nullable
            String extent) {}
}
