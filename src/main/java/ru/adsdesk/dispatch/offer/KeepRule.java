package ru.adsdesk.dispatch.offer;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.dispatch.crew.CrewId;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.request.kind.Urgency;

/**
 * A rule by which the desk sends somebody by itself, as it is to be.
 *
 * @param organisation for whose requests
 * @param name what it is called
 * @param position lower ones are tried first; the first that fits is applied
 * @param enabled whether it is applied; absent: yes
 * @param when as the request is registered, or once it is planned
 * @param skills systems of the house and single kinds it is for; empty: all
 * @param urgency for this urgency only
 * @param from from this time of the house's day
 * @param to until this time of the house's day; before {@code from}: over midnight
 * @param crew who goes, where on duty; absent: the best offer that fits and is on duty
 * @param arriveWithinMinutes in which time they are to be there
 * @param beforePhotos the order is not done without a photo from before
 * @param afterPhotos the order is not done without a photo from after
 */
@Schema(example = KeepRule.EXAMPLE)
public record KeepRule(
        @NotNull OrganisationId organisation,
        @NotBlank @Size(max = 200) String name,
        @Min(0) @Max(10000) int position,
        @Nullable Boolean enabled,
        @NotNull RuleMoment when,
        @Size(max = 100) Set<@NotBlank @Size(max = 60) String> skills,
        @Nullable Urgency urgency,

        @Schema(type = "string", example = "20:00") @Nullable
        LocalTime from,

        @Schema(type = "string", example = "08:00") @Nullable
        LocalTime to,

        @Nullable CrewId crew,
        @Min(5) @Max(10080) @Nullable Integer arriveWithinMinutes,
        @Nullable Boolean beforePhotos,
        @Nullable Boolean afterPhotos) {

    static final String EXAMPLE = """
        {"organisation": "019a0000-0000-7000-8000-000000000000", "name": "Вода ночью", "position": 10,
         "when": "REGISTERED", "skills": ["COLD_WATER"], "urgency": "EMERGENCY", "from": "20:00", "to": "08:00",
         "arriveWithinMinutes": 30}\
        """;

    /** Absent means empty. */
    public KeepRule {
        skills = skills == null ? Set.of() : Set.copyOf(skills);
    }

    boolean isOn() {
        return !Boolean.FALSE.equals(enabled);
    }
}
