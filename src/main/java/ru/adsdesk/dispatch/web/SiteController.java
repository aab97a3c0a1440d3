package ru.adsdesk.dispatch.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.dispatch.order.Arrive;
import ru.adsdesk.dispatch.order.Finish;
import ru.adsdesk.dispatch.order.Localise;
import ru.adsdesk.dispatch.order.NoEntry;
import ru.adsdesk.dispatch.order.OrderCommand;
import ru.adsdesk.dispatch.order.Pause;
import ru.adsdesk.dispatch.order.Photograph;
import ru.adsdesk.dispatch.order.WorkOrderDesk;
import ru.adsdesk.dispatch.order.WorkOrderId;
import ru.adsdesk.dispatch.order.WorkOrderView;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForExecutors;

/** Acts on a work order: at the place. */
@RestController
@RequestMapping("/api/work-orders/{id}")
@Tag(name = "Work orders")
class SiteController {

    private final WorkOrderDesk desk;

    SiteController(WorkOrderDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/on-site")
    @ForExecutors
    @Operation(
            summary = "Arrive",
            description = "The request arrives with it: `request.arrived`. `files`: photos from before the work.")
    WorkOrderView arrive(
            @AuthenticationPrincipal Caller caller,
            @PathVariable WorkOrderId id,
            OrderHeaders headers,
            @Valid @RequestBody(required = false) @Nullable Arrive command) {
        return act(caller, id, headers, command == null ? new Arrive(List.of(), null, null) : command);
    }

    @PostMapping("/localise")
    @ForExecutors
    @Operation(
            summary = "Record that the harm is stopped",
            description = "The request is localised with it (416 p.13).")
    WorkOrderView localise(
            @AuthenticationPrincipal Caller caller,
            @PathVariable WorkOrderId id,
            OrderHeaders headers,
            @Valid @RequestBody(required = false) @Nullable Localise command) {
        return act(caller, id, headers, command == null ? new Localise(null, null) : command);
    }

    @PostMapping("/photograph")
    @ForExecutors
    @Operation(summary = "Add photos", description = "From before or after the work. Needs no If-Match.")
    WorkOrderView photograph(
            @AuthenticationPrincipal Caller caller,
            @PathVariable WorkOrderId id,
            OrderHeaders headers,
            @Valid @RequestBody Photograph command) {
        return act(caller, id, headers, command);
    }

    @PostMapping("/pause")
    @ForExecutors
    @Operation(
            summary = "Interrupt the work",
            description = "With a reason; `on-the-way` or `on-site` goes on with it.")
    WorkOrderView pause(
            @AuthenticationPrincipal Caller caller,
            @PathVariable WorkOrderId id,
            OrderHeaders headers,
            @Valid @RequestBody Pause command) {
        return act(caller, id, headers, command);
    }

    @PostMapping("/no-access")
    @ForExecutors
    @Operation(
            summary = "Record that nobody let them in",
            description =
                    "Ends the visit and excuses the request's norms that ask for work at the place; no clock stops.")
    WorkOrderView noAccess(
            @AuthenticationPrincipal Caller caller,
            @PathVariable WorkOrderId id,
            OrderHeaders headers,
            @Valid @RequestBody NoEntry command) {
        return act(caller, id, headers, command);
    }

    @PostMapping("/done")
    @ForExecutors
    @Operation(
            summary = "Finish the work",
            description = "The last open order of a request completes it, unless `goesOn`.")
    WorkOrderView finish(
            @AuthenticationPrincipal Caller caller,
            @PathVariable WorkOrderId id,
            OrderHeaders headers,
            @Valid @RequestBody(required = false) @Nullable Finish command) {
        return act(
                caller,
                id,
                headers,
                command == null ? new Finish(null, null, List.of(), null, null, List.of(), null, null) : command);
    }

    private WorkOrderView act(Caller caller, WorkOrderId id, OrderHeaders headers, OrderCommand command) {
        return desk.act(caller, id, command, headers.version(), headers.key());
    }
}
