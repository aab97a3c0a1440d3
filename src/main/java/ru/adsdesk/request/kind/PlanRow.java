package ru.adsdesk.request.kind;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.request.act.OtherService;

/**
 * What is usually done about a kind, as it is written down: in a catalogue file, in a form, in a row of a table.
 *
 * @param works what is to be done, in order; no semicolon in them
 * @param services other services that are usually called
 * @param hours how long it usually takes from registration
 * @param photos whether photos before and after are demanded
 */
public record PlanRow(
        @Size(min = 1, max = 20) @Schema(example = "[\"Перекрыть стояк\", \"Заменить участок трубы\"]") @Nullable
        List<@NotBlank @Size(max = 200) String> works,

        @Size(max = 5) @Schema(example = "[\"UTILITY\"]") @Nullable
        List<@NotNull OtherService> services,

        @Min(1) @Max(8760) @Schema(example = "4") @Nullable Integer hours,
        @Schema(example = "true") @Nullable Boolean photos) {

    private static final int LONGEST = 8_760;

    List<KindFault> faults() {
        var faults = new ArrayList<KindFault>();
        if (works == null || works.isEmpty() || hours == null || hours < 1 || hours > LONGEST) {
            faults.add(KindFault.of("plan", KindProblem.PLAN_INCOMPLETE));
        } else {
            works.stream()
                    .filter(work -> work.isBlank() || work.contains(";") || work.length() > 200)
                    .forEach(bad -> faults.add(KindFault.of("plan", KindProblem.PLAN_WORK_BAD, bad)));
        }
        return faults;
    }

    PlanTemplate template() {
        return new PlanTemplate(
                Objects.requireNonNullElse(works, List.<String>of()).stream()
                        .map(work -> work.replace('\u00a0', ' ').strip())
                        .toList(),
                services == null
                        ? List.of()
                        : services.stream().distinct().sorted().toList(),
                Objects.requireNonNullElse(hours, 1),
                Boolean.TRUE.equals(photos));
    }

    static PlanRow of(PlanTemplate template) {
        return new PlanRow(template.works(), template.services(), template.hours(), template.photos());
    }
}
