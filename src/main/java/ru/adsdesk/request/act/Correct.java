package ru.adsdesk.request.act;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * This was written wrongly; only what is named changes.
 *
 * @param name the applicant's name; personal
 * @param phone the applicant's phone; personal
 * @param email the applicant's e-mail; personal
 * @param inn the applicant's tax number
 * @param entrance entrance
 * @param floor floor
 * @param premises flat; personal
 * @param description the applicant's words; personal
 * @param damageAt when the damage happened; not after registration
 * @param words free words, personal
 * @param at when it happened; absent: now
 */
@Schema(example = Correct.EXAMPLE)
public record Correct(
        @Size(max = 200) @Nullable String name,
        @Size(max = 40) @Nullable String phone,
        @Size(max = 254) @Email @Nullable String email,
        @Pattern(regexp = "\\d{10}|\\d{12}") @Nullable String inn,
        @Size(max = 10) @Nullable String entrance,
        @Size(max = 10) @Nullable String floor,
        @Size(max = 20) @Nullable String premises,
        @Size(max = 4000) @Nullable String description,
        @Nullable Instant damageAt,

        @Schema(description = "Слова; персональные, в книге только оттиск · free words, kept as a commitment")
        @Size(max = 4000)
        @Nullable
        String words,

        @Schema(description = "Когда это было, если раньше · when it happened, if earlier") @Nullable
        Instant at)
        implements ActOrder {

    static final String EXAMPLE = """
            {"phone": "8 (900) 000-00-02"}""";

    @Override
    public Act act() {
        return Act.CORRECT;
    }
}
