package ru.adsdesk.paper;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in a form.
 *
 * @param name full name
 * @param post post and organisation, or address of a witness
 */
public record Member(
        @NotBlank @Size(max = 120) @Schema(example = "Мастеров Илья Петрович")
        String name,

        @Size(max = 200) @Schema(example = "мастер участка") @Nullable
        String post) {}
