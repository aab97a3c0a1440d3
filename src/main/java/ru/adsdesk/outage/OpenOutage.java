package ru.adsdesk.outage;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order to enter an accident, or a planned shutdown.
 *
 * @param kind which of the two
 * @param system what does not work
 * @param places where; the first house says in whose book it lies
 * @param cause why, as far as it is known
 * @param text what callers are told
 * @param foundAt when it was found; absent: now
 * @param beginsAt when a planned shutdown begins
 * @param expectedEndAt when it is expected to end; a planned one must say it
 * @param cutAt since when the supply is cut; absent: it is not cut, or not yet
 * @param deadEnd whether hot water comes by a dead-end main
 * @param sources independent sources of power
 * @param indoor indoor temperature, whole degrees Celsius
 * @param shortNotice why a planned one comes with less notice than the law asks
 */
@Schema(example = OpenOutage.EXAMPLE)
public record OpenOutage(
        @NotNull OutageKind kind,
        @NotNull OutageSystem system,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid OutagePlace> places,
        @Nullable OutageCause cause,

        @NotBlank
        @Size(max = 2000)
        @Schema(description = "Что сказать звонящим; в книге только оттиск · what callers are told")
        String text,

        @Nullable Instant foundAt,
        @Nullable Instant beginsAt,
        @Nullable Instant expectedEndAt,

        @Schema(description = "С какого времени подача прекращена, если прекращена") @Nullable
        Instant cutAt,

        @Nullable Boolean deadEnd,
        @Min(1) @Max(2) @Nullable Integer sources,
        @Min(-40) @Max(40) @Nullable Integer indoor,
        @Nullable ShortNotice shortNotice) {

    /** Copies the places. */
    @SuppressWarnings("ConstantValue")
    public OpenOutage {
        places = places == null ? List.of() : List.copyOf(places);
    }

    static final String EXAMPLE = """
        {
          "kind": "ACCIDENT", "system": "COLD_WATER", "cause": "IN_HOUSE",
          "places": [{"houseId": "019a0000-0000-7000-8000-000000000000", "entrance": "2"}],
          "text": "Прорыв стояка холодной воды в подъезде 2, бригада на месте",
          "expectedEndAt": "2030-01-15T12:00:00Z"
        }\
        """;
}
