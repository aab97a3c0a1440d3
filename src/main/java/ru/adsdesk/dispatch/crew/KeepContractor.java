package ru.adsdesk.dispatch.crew;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A contractor as it is to be.
 *
 * @param name its name
 * @param phone whom to call there
 */
public record KeepContractor(
        @NotBlank @Size(max = 300) @Schema(example = "ООО «Лифт-Сервис (пример)»")
        String name,

        @Size(max = 40) @Schema(example = "+7 900 000-00-41") @Nullable
        String phone) {}
