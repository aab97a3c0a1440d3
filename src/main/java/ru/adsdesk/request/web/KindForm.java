package ru.adsdesk.request.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.request.KindCode;
import ru.adsdesk.request.kind.HouseSystem;
import ru.adsdesk.request.kind.KindRow;
import ru.adsdesk.request.kind.PlanRow;
import ru.adsdesk.request.kind.RepeatScope;
import ru.adsdesk.request.kind.ResponsibilityZone;
import ru.adsdesk.request.kind.Urgency;

/** A whole kind as an administrator writes it down; fields as in docs/catalogue.md. */
record KindForm(
        @NotBlank @Size(max = 200) @Schema(example = "Не работает шлагбаум")
        String name,

        @NotBlank @Size(max = 200) @Schema(example = "Barrier not working")
        String en,

        @NotNull @Schema(example = "YARD") HouseSystem system,
        @Schema(example = "false") @Nullable Boolean damage,
        @NotNull @Schema(example = "ORDINARY") Urgency urgency,
        @NotNull @Schema(example = "COMMON") ResponsibilityZone zone,
        @Schema(example = "false") @Nullable Boolean paid,

        @Min(1) @Max(8760) @Schema(example = "24") @Nullable Integer repeatHours,

        @Schema(example = "HOUSE") @Nullable RepeatScope repeatScope,
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 60) String> triage,

        @Size(max = 2000) @Schema(example = "Передадим мастеру; проезд откроет охрана.") @Nullable
        String script,

        @Size(max = 100) @Schema(example = "[\"шлагбаум*\"]") @Nullable
        List<@NotBlank @Size(max = 300) String> sure,

        @Size(max = 100) @Nullable List<@NotBlank @Size(max = 300) String> likely,
        @Size(max = 100) @Nullable List<@NotBlank @Size(max = 300) String> hint,

        @Size(max = 40) @Schema(example = "[\"minor_fault\"]") @Nullable
        List<@NotBlank @Size(max = 60) String> norms,

        @Valid @Nullable PlanRow plan) {

    static KindForm of(KindRow row) {
        return new KindForm(
                row.name(),
                row.en(),
                row.system(),
                row.damage(),
                row.urgency(),
                row.zone(),
                row.paid(),
                row.repeatHours(),
                row.repeatScope(),
                row.triage(),
                row.script(),
                row.sure(),
                row.likely(),
                row.hint(),
                row.norms(),
                row.plan());
    }

    KindRow row(KindCode code) {
        return new KindRow(
                code,
                name,
                en,
                system,
                damage,
                urgency,
                zone,
                paid,
                repeatHours,
                repeatScope,
                triage,
                script,
                sure,
                likely,
                hint,
                norms,
                plan);
    }
}
