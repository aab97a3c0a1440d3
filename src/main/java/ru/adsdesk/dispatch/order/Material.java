package ru.adsdesk.dispatch.order;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What was spent.
 *
 * @param name what
 * @param quantity how much of it, a decimal number
 * @param unit of what: pieces, metres
 */
public record Material(
        @NotBlank @Size(max = 200) @Schema(example = "Труба ПП 20 мм")
        String name,

        @NotNull @Size(max = 12) @Pattern(regexp = "\\d{1,7}([.,]\\d{1,3})?") @Schema(example = "1.5")
        String quantity,

        @Size(max = 20) @Schema(example = "м") @Nullable String unit) {}
