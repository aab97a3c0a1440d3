package ru.adsdesk.paper;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A work done or a material spent.
 *
 * @param name what
 * @param unit unit of measure
 * @param quantity how much, as it is to be printed
 */
public record Item(
        @NotBlank @Size(max = 300) @Schema(example = "Замена вентиля")
        String name,

        @Size(max = 20) @Schema(example = "шт.") @Nullable String unit,

        @Size(max = 20) @Schema(example = "1") @Nullable String quantity) {}
