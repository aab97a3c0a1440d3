package ru.adsdesk.request.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;
import ru.adsdesk.request.Acts;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.request.act.ActOrder;
import ru.adsdesk.request.act.CallService;
import ru.adsdesk.request.act.Defer;
import ru.adsdesk.request.act.Dispatch;
import ru.adsdesk.request.act.Inform;
import ru.adsdesk.request.act.Plan;
import ru.adsdesk.request.act.Resume;

/** Acts on a request: what is to be done, by whom and by when, and telling the applicant. */
@RestController
@RequestMapping("/api/requests/{id}")
@Tag(name = "Request acts", description = "Действия с заявкой · What is done to a request")
class PlanningController {

    private final Acts acts;

    PlanningController(Acts acts) {
        this.acts = acts;
    }

    @PostMapping("/plan")
    @ForDispatchers
    @Operation(summary = "Plan", description = "What, by whom and by when; beyond the norm only with a reason.")
    RequestView plan(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody Plan order) {
        return act(caller, id, headers, order);
    }

    @PostMapping("/inform")
    @ForDispatchers
    @Operation(
            summary = "Record that the applicant was told",
            description = "Spoken, or delivered by a message; it names the planned date and time, which thereby is a"
                    + " promise. Needs no If-Match.")
    RequestView inform(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody Inform order) {
        return act(caller, id, headers, order);
    }

    @PostMapping("/call-service")
    @ForDispatchers
    @Operation(
            summary = "Record a decision on another service",
            description = "Called and when, still to be called, or not needed (416 p.14, p.17).")
    RequestView callService(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody CallService order) {
        return act(caller, id, headers, order);
    }

    @PostMapping("/dispatch")
    @ForDispatchers
    @Operation(summary = "Dispatch", description = "To an executor with an account, or to people without one.")
    RequestView dispatch(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody(required = false) @Nullable Dispatch order) {
        return act(caller, id, headers, order == null ? new Dispatch(null, null, null) : order);
    }

    @PostMapping("/defer")
    @ForDispatchers
    @Operation(
            summary = "Defer",
            description = "Comes back by itself at that time, or at once when the applicant turns to the desk.")
    RequestView defer(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody Defer order) {
        return act(caller, id, headers, order);
    }

    @PostMapping("/resume")
    @ForDispatchers
    @Operation(summary = "Resume", description = "Brings a deferred request back now.")
    RequestView resume(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody(required = false) @Nullable Resume order) {
        return act(caller, id, headers, order == null ? new Resume(null, null) : order);
    }

    private RequestView act(Caller caller, String id, ActHeaders headers, ActOrder order) {
        return acts.act(caller, id, order, headers.version(), headers.key());
    }
}
