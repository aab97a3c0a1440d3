package ru.adsdesk.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;
import ru.adsdesk.intake.call.CallDesk;
import ru.adsdesk.intake.call.CallOutcome;
import ru.adsdesk.intake.call.CallView;
import ru.adsdesk.intake.call.DirectedTo;
import ru.adsdesk.intake.call.DutyReason;
import ru.adsdesk.intake.call.HandleCall;

/** What dispatchers do with calls. */
@RestController
@RequestMapping("/api/calls/{id}")
@ForDispatchers
@Tag(name = "Calls")
class CallActController {

    private final CallDesk desk;

    CallActController(CallDesk desk) {
        this.desk = desk;
    }

    /** When it happened. */
    @Schema(example = "{\"at\": \"2026-03-01T03:04:05Z\"}")
    record WhenForm(
            @Schema(description = "Когда на самом деле; по умолчанию сейчас") @Nullable
            Instant at) {}

    /** What a call came to. */
    @Schema(example = "{\"outcome\": \"REQUEST\", \"request\": \"2026-000123\"}")
    record HandleForm(
            @NotNull CallOutcome outcome,

            @Size(max = 100) @Schema(description = "Заявка: id или номер; для REQUEST и JOINED") @Nullable
            String request,

            @Schema(description = "Куда направлен; для NOT_OURS") @Nullable
            DirectedTo directedTo,

            @Size(max = 2000) @Nullable String words,
            @Nullable Instant at) {}

    /** Why a duty is closed. */
    @Schema(example = "{\"reason\": \"UNREACHABLE\", \"words\": \"Три попытки, номер не отвечает\"}")
    record CloseDutyForm(
            @NotNull DutyReason reason,
            @Size(max = 2000) @Nullable String words,
            @Nullable Instant at) {}

    @PostMapping("/take")
    @Operation(
            summary = "Claim a ringing call",
            description =
                    "The first owns it; others are refused with 409 that says whose it is and since when. One that"
                            + " is being talked may be claimed while nobody has. Not an answer yet.")
    CallView take(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable WhenForm form) {
        return desk.take(caller, id, form == null ? null : form.at());
    }

    @PostMapping("/handle")
    @Operation(
            summary = "Say what an answered call came to",
            description = "A request, a join to one, a consultation or not ours. Registering a request with this"
                    + " `callId` says it by itself.")
    CallView handle(
            @AuthenticationPrincipal Caller caller, @PathVariable String id, @Valid @RequestBody HandleForm form) {
        return desk.handle(
                caller, id, new HandleCall(form.outcome(), form.request(), form.directedTo(), form.words(), form.at()));
    }

    @PostMapping("/close-duty")
    @Operation(
            summary = "Close a duty to call back for a stated reason",
            description = "A later talk or a taken message closes it by itself; nothing else does.")
    CallView closeDuty(
            @AuthenticationPrincipal Caller caller, @PathVariable String id, @Valid @RequestBody CloseDutyForm form) {
        return desk.closeDuty(caller, id, form.reason(), form.words(), form.at());
    }
}
