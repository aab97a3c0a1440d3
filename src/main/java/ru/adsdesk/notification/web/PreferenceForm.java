package ru.adsdesk.notification.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.notification.NotificationProblem;
import ru.adsdesk.notification.Preference;
import ru.adsdesk.notification.QuietHours;
import ru.adsdesk.notification.channel.Way;
import ru.adsdesk.notification.template.Language;

/** How a resident wants to be told; also as it is shown. */
@Schema(example = PreferenceForm.EXAMPLE)
record PreferenceForm(
        @Schema(description = "Каналы по порядку; пусто: какие есть") @Size(max = 4) @NotNull
        List<@NotNull Way> ways,

        @Schema(description = "Каждый шаг, только итог или сводка раз в день")
        Preference.@NotNull Mode mode,

        @Schema(description = "Тихие часы, время дома", example = "22:00") @Nullable
        LocalTime quietFrom,

        @Schema(example = "08:00") @Nullable LocalTime quietTo,

        @Schema(description = "Когда присылать сводку", example = "19:00") @Nullable
        LocalTime digestAt,

        @NotNull Language language,
        @Email @Size(max = 200) @Nullable String email) {

    static final String EXAMPLE = """
        {"ways": ["PUSH", "SMS"], "mode": "EACH_STEP", "quietFrom": "22:00", "quietTo": "08:00", "language": "RU"}\
        """;

    /** Refuses {@code preference.quiet-hours-bad}, {@code preference.way-twice}. */
    Preference preference() {
        if (ways.stream().distinct().count() != ways.size()) {
            throw NotificationProblem.WAY_TWICE.at("ways");
        }
        return new Preference(ways, mode, quiet(), digestAt, language, email);
    }

    private @Nullable QuietHours quiet() {
        if (quietFrom == null && quietTo == null) {
            return null;
        }
        if (quietFrom == null || quietTo == null || quietFrom.equals(quietTo)) {
            throw NotificationProblem.QUIET_HOURS.at("quietFrom");
        }
        return new QuietHours(quietFrom, quietTo);
    }

    static PreferenceForm of(Preference kept) {
        QuietHours quiet = kept.quiet();
        return new PreferenceForm(
                kept.ways(),
                kept.mode(),
                quiet == null ? null : quiet.from(),
                quiet == null ? null : quiet.to(),
                kept.digestAt(),
                kept.language(),
                kept.email());
    }

    /** Without what is personal. */
    @Override
    public String toString() {
        return "preference form";
    }
}
