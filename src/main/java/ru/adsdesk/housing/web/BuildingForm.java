package ru.adsdesk.housing.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.Building;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;

/** What is known of a house as a building; what is absent is unknown. */
record BuildingForm(
        @Min(1500) @Max(2100) @Schema(example = "1980") @Nullable
        Integer year,

        @Min(1) @Max(100) @Schema(example = "9") @Nullable Integer floorsMin,
        @Min(1) @Max(100) @Schema(example = "9") @Nullable Integer floorsMax,
        @Min(1) @Max(100) @Schema(example = "4") @Nullable Integer entrances,

        @Min(1) @Max(10_000) @Schema(example = "144") @Nullable
        Integer premises) {

    static Building building(@Nullable BuildingForm form) {
        if (form == null) {
            return Building.UNKNOWN;
        }
        if (form.floorsMin != null && form.floorsMax != null && form.floorsMin > form.floorsMax) {
            throw Refused.field("building.floorsMin", BodyProblem.OUT_OF_RANGE);
        }
        return new Building(form.year, form.floorsMin, form.floorsMax, form.entrances, form.premises);
    }
}
