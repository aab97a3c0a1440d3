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
import ru.adsdesk.identity.ForDispatchersAndResidents;
import ru.adsdesk.identity.ForExecutors;
import ru.adsdesk.request.Acts;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.request.act.ActOrder;
import ru.adsdesk.request.act.Arrive;
import ru.adsdesk.request.act.Complete;
import ru.adsdesk.request.act.DrawAct;
import ru.adsdesk.request.act.ExcuseNorm;
import ru.adsdesk.request.act.Localise;
import ru.adsdesk.request.act.SendAnswer;
import ru.adsdesk.request.act.SendBack;
import ru.adsdesk.request.act.Survey;
import ru.adsdesk.request.act.TakeToControl;

/** Acts on a request: the work and the looking at it. */
@RestController
@RequestMapping("/api/requests/{id}")
@Tag(name = "Request acts", description = "Действия с заявкой · What is done to a request")
class WorkController {

    private final Acts acts;

    WorkController(Acts acts) {
        this.acts = acts;
    }

    @PostMapping("/arrive")
    @ForExecutors
    @Operation(summary = "Record the arrival", description = "An executor acts on what was dispatched to them.")
    RequestView arrive(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody(required = false) @Nullable Arrive order) {
        return act(caller, id, headers, order == null ? new Arrive(null, null) : order);
    }

    @PostMapping("/localise")
    @ForExecutors
    @Operation(
            summary = "Record that the harm is stopped",
            description = "By the crew, or by the resident as told; neither arrival nor repair.")
    RequestView localise(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody Localise order) {
        return act(caller, id, headers, order);
    }

    @PostMapping("/excuse")
    @ForExecutors
    @Operation(
            summary = "Record that the work could not be done at the place",
            description = "Stands beside a norm and never stops its clock.")
    RequestView excuse(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody ExcuseNorm order) {
        return act(caller, id, headers, order);
    }

    @PostMapping("/draw-act")
    @ForExecutors
    @Operation(summary = "Record a paper act")
    RequestView drawAct(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody DrawAct order) {
        return act(caller, id, headers, order);
    }

    @PostMapping("/complete")
    @ForExecutors
    @Operation(summary = "Record that it is repaired")
    RequestView complete(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody(required = false) @Nullable Complete order) {
        return act(caller, id, headers, order == null ? new Complete(null, null) : order);
    }

    @PostMapping("/control")
    @ForDispatchers
    @Operation(
            summary = "Take to control",
            description = "Term and quality are being checked; where the kind demands photos, whether they were seen.")
    RequestView control(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody(required = false) @Nullable TakeToControl order) {
        return act(caller, id, headers, order == null ? new TakeToControl(null, null, null, null, null) : order);
    }

    @PostMapping("/survey")
    @ForDispatchersAndResidents
    @Operation(
            summary = "Record what the resident says of the work",
            description =
                    "Score 1 to 5 and whether it is fixed; `NOT_FIXED` opens the request again in the same act. Once"
                            + " a completion. Needs no If-Match.")
    RequestView survey(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody Survey order) {
        return act(caller, id, headers, order);
    }

    @PostMapping("/return")
    @ForDispatchers
    @Operation(summary = "Return for rework", description = "Counted.")
    RequestView sendBack(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody SendBack order) {
        return act(caller, id, headers, order);
    }

    @PostMapping("/answer")
    @ForDispatchers
    @Operation(summary = "Record that a written answer was sent")
    RequestView answer(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody SendAnswer order) {
        return act(caller, id, headers, order);
    }

    private RequestView act(Caller caller, String id, ActHeaders headers, ActOrder order) {
        return acts.act(caller, id, order, headers.version(), headers.key());
    }
}
