package ru.adsdesk.request.act;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.outage.OutageCause;
import ru.adsdesk.outage.OutageSystem;

/**
 * The order to make a request an accident. What is left out is taken from the request.
 *
 * @param text what further callers are told
 * @param reach how far it reaches; absent: the whole house
 * @param system what does not work; absent: that of the request's kind
 * @param cause why
 * @param expectedEndAt when it is expected to end
 * @param cutAt since when the supply is cut, where it is
 * @param deadEnd whether hot water comes by a dead-end main
 * @param sources independent sources of power
 * @param indoor indoor temperature, whole degrees Celsius
 */
@Schema(example = RaiseAccident.EXAMPLE)
public record RaiseAccident(
        @NotBlank @Size(max = 2000) String text,
        @Nullable Reach reach,
        @Nullable OutageSystem system,
        @Nullable OutageCause cause,
        @Nullable Instant expectedEndAt,
        @Nullable Instant cutAt,
        @Nullable Boolean deadEnd,
        @Min(1) @Max(2) @Nullable Integer sources,
        @Min(-40) @Max(40) @Nullable Integer indoor) {

    static final String EXAMPLE = """
        {"text": "Прорыв стояка холодной воды, бригада выехала", "reach": "ENTRANCE", "expectedEndAt": "2030-01-15T12:00:00Z"}\
        """;

    /** How far an accident reaches from the request's place. */
    public enum Reach {
        /** The whole house. */
        HOUSE,
        /** The request's entrance. */
        ENTRANCE,
        /** The riser of the system that feeds the request's flat. */
        RISER
    }
}
