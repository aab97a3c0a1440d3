package ru.adsdesk.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;
import ru.adsdesk.identity.ForIntake;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.identity.Page;
import ru.adsdesk.intake.call.CallDesk;
import ru.adsdesk.intake.call.CallOutcome;
import ru.adsdesk.intake.call.CallQuery;
import ru.adsdesk.intake.call.CallState;
import ru.adsdesk.intake.call.CallView;
import ru.adsdesk.intake.call.Direction;
import ru.adsdesk.intake.call.DutyState;
import ru.adsdesk.intake.call.ScreenPop;
import ru.adsdesk.journal.ShownLine;
import ru.adsdesk.sla.ClockExplained;

/** Telephone calls: what exchanges tell of them, and looking them up. */
@RestController
@RequestMapping("/api/calls")
@Tag(name = "Calls", description = "Звонки · Telephone calls and the duty to call back")
class CallController {

    private final CallDesk desk;

    CallController(CallDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/events")
    @ForIntake
    @Operation(
            summary = "Tell what happened to a call",
            description = "By an exchange's key, or by a dispatcher by hand. Doubled, late and out-of-order events are"
                    + " fine. A missed call is a duty to call back; see docs/telephony.md.")
    CallView hear(@AuthenticationPrincipal Caller caller, @Valid @RequestBody CallEventForm form) {
        return desk.hear(caller, form.event());
    }

    @GetMapping
    @ForReaders
    @Operation(summary = "Search calls", description = "Newest first; everything named must hold.")
    Page<CallView> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable CallState state,
            @Parameter(description = "OPEN: кому ещё не перезвонили") @RequestParam(required = false) @Nullable
                    DutyState duty,
            @RequestParam(required = false) @Nullable CallOutcome outcome,
            @Parameter(description = "Отвечены, окончены и ни к чему не пришли") @RequestParam(defaultValue = "false")
                    boolean outcomeDue,
            @RequestParam(required = false) @Nullable Direction direction,
            @RequestParam(required = false) @Nullable String operator,
            @Parameter(description = "В любом виде или последние цифры", example = "0001")
                    @RequestParam(required = false)
                    @Nullable
                    String number,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return desk.list(
                caller,
                new CallQuery(state, duty, outcome, outcomeDue, direction, operator, number, from, to, after, limit));
    }

    @GetMapping("/lookup")
    @ForDispatchers
    @Operation(
            summary = "Look a number up",
            description = "Residents with it and their houses, open requests, recent calls, the call still owed.")
    ScreenPop lookup(
            @AuthenticationPrincipal Caller caller,
            @Parameter(example = "+7 900 000-00-01") @RequestParam String number) {
        return desk.lookup(caller, number);
    }

    @GetMapping("/{callId}")
    @ForReaders
    @Operation(
            summary = "Get one call",
            description = "By our id or the exchange's. Managers and auditors see the number masked.")
    CallView get(@AuthenticationPrincipal Caller caller, @PathVariable String callId) {
        return desk.get(caller, callId);
    }

    @GetMapping("/{callId}/journal")
    @ForReaders
    @Operation(
            summary = "Read the lines of a call",
            description = "In order; `after` is the subjectSeq of the last one seen.")
    Page<ShownLine> journal(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String callId,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        return desk.journal(caller, callId, after, limit);
    }

    @GetMapping("/{callId}/clocks")
    @ForReaders
    @Operation(summary = "Explain the clocks of a call", description = "Why each stands as it stands.")
    List<ClockExplained> clocks(@AuthenticationPrincipal Caller caller, @PathVariable String callId) {
        return desk.clocks(caller, callId);
    }
}
