package ru.adsdesk.paper;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.attachment.AttachmentId;

/**
 * A check of a utility's quality on the spot (354 p.105–113).
 *
 * @param at when the check was, if earlier
 * @param utility which utility
 * @param readings what was measured
 * @param instrument with what: name, number, verified until
 * @param violated whether the quality is violated; absent: to be decided by an expert examination
 * @param violatedSince since when, as the parties see it
 * @param cause cause of the violation, where it is known
 * @param commission who checked: the provider, the supplier, the consumer
 * @param objections what a party says to it
 * @param signing how the consumer signs
 * @param files photos that belong to it
 */
@Schema(name = "QUALITY")
public record QualityAct(
        @Nullable Instant at,
        @NotNull Utility utility,
        @Size(max = 20) List<@Valid Reading> readings,
        @Size(max = 200) @Nullable String instrument,
        @Nullable Boolean violated,
        @Nullable Instant violatedSince,
        @Size(max = 2000) @Nullable String cause,
        @Size(max = 6) List<@Valid Member> commission,
        @Size(max = 2000) @Nullable String objections,
        @Valid @Nullable Signing signing,
        @Size(max = 19) List<AttachmentId> files)
        implements DrawPaper {

    /** Copies the lists. */
    public QualityAct {
        readings = Copies.of(readings);
        commission = Copies.of(commission);
        files = Copies.of(files);
    }

    /** A utility of 354, by its name in the act. */
    public enum Utility {
        /** Cold water. */
        COLD_WATER("холодное водоснабжение"),
        /** Hot water. */
        HOT_WATER("горячее водоснабжение"),
        /** Sewerage. */
        SEWERAGE("водоотведение"),
        /** Electricity. */
        POWER("электроснабжение"),
        /** Gas. */
        GAS("газоснабжение"),
        /** Heating. */
        HEATING("отопление"),
        /** Waste. */
        WASTE("обращение с твёрдыми коммунальными отходами");

        private final String words;

        Utility(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * One measured value.
     *
     * @param what what was measured, and where
     * @param norm what it should be
     * @param measured what it is
     */
    public record Reading(
            @NotBlank @Size(max = 200) @Schema(example = "Температура горячей воды, кухня")
            String what,

            @Size(max = 80) @Schema(example = "не ниже 60 °C") @Nullable
            String norm,

            @Size(max = 80) @Schema(example = "47 °C") @Nullable
            String measured) {}
}
