package ru.adsdesk.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.intake.IntakeProblem;
import ru.adsdesk.intake.call.CallEvent;
import ru.adsdesk.intake.call.CallEventType;
import ru.adsdesk.intake.call.Direction;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;

/** An event of a call as an exchange tells it. */
@Schema(example = CallEventForm.EXAMPLE)
record CallEventForm(
        @NotBlank @Size(max = 200) @Schema(description = "Номер звонка у самой АТС · the exchange's own id")
        String callId,

        @NotNull CallEventType type,

        @NotNull @Schema(description = "Когда это случилось · when it happened")
        Instant at,

        @Size(max = 100) @Schema(description = "Кто звонил; нет, если номер скрыт · absent where withheld") @Nullable
        String from,

        @Size(max = 100) @Schema(description = "Кому звонили · who was called") @Nullable
        String to,

        @Size(max = 100) @Schema(description = "Кто ответил · who took it") @Nullable
        String operator,

        @Size(max = 2000) @Schema(description = "Адрес записи · where the recording is, with RECORDING") @Nullable
        String recordingUrl,

        @Schema(description = "По умолчанию INCOMING") @Nullable
        Direction direction,

        @Size(max = 100) @Schema(description = "Домофон или кабина лифта · intercom or lift panel") @Nullable
        String device) {

    /** A call the demonstration can take as it is. */
    static final String EXAMPLE = """
            {"callId": "pbx-1001", "type": "RINGING", "at": "2026-03-01T09:00:00Z",
             "from": "+7 900 000-00-11", "to": "+7 900 000-00-99"}""";

    CallEvent event() {
        String recording = present(recordingUrl);
        if (type == CallEventType.RECORDING && recording == null) {
            throw Refused.field("recordingUrl", BodyProblem.MISSING);
        }
        if (recording != null && !isOfTheWeb(recording)) {
            throw IntakeProblem.RECORDING_ADDRESS.at("recordingUrl");
        }
        return new CallEvent(
                callId,
                type,
                at,
                present(from),
                present(to),
                present(operator),
                recording,
                direction,
                present(device),
                false);
    }

    private static boolean isOfTheWeb(String address) {
        try {
            URI uri = new URI(address);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    /** A blank text is no text. */
    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
