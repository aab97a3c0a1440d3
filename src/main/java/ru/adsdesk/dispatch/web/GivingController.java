package ru.adsdesk.dispatch.web;

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
import ru.adsdesk.dispatch.order.Accept;
import ru.adsdesk.dispatch.order.Assign;
import ru.adsdesk.dispatch.order.Cancel;
import ru.adsdesk.dispatch.order.Decline;
import ru.adsdesk.dispatch.order.OrderCommand;
import ru.adsdesk.dispatch.order.SetOut;
import ru.adsdesk.dispatch.order.WorkOrderDesk;
import ru.adsdesk.dispatch.order.WorkOrderId;
import ru.adsdesk.dispatch.order.WorkOrderView;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;
import ru.adsdesk.identity.ForExecutors;

/** Acts on a work order: whose it is. */
@RestController
@RequestMapping("/api/work-orders/{id}")
@Tag(name = "Work orders")
class GivingController {

    private final WorkOrderDesk desk;

    GivingController(WorkOrderDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/assign")
    @ForDispatchers
    @Operation(
            summary = "Give a work order to somebody, or to somebody else",
            description = "A crew, or a worker. The request is dispatched to them.")
    WorkOrderView assign(
            @AuthenticationPrincipal Caller caller,
            @PathVariable WorkOrderId id,
            OrderHeaders headers,
            @Valid @RequestBody Assign command) {
        return act(caller, id, headers, command);
    }

    @PostMapping("/accept")
    @ForExecutors
    @Operation(summary = "Accept a work order")
    WorkOrderView accept(
            @AuthenticationPrincipal Caller caller,
            @PathVariable WorkOrderId id,
            OrderHeaders headers,
            @Valid @RequestBody(required = false) @Nullable Accept command) {
        return act(caller, id, headers, command == null ? new Accept(null, null) : command);
    }

    @PostMapping("/decline")
    @ForExecutors
    @Operation(summary = "Decline a work order", description = "With a reason; it waits for somebody else.")
    WorkOrderView decline(
            @AuthenticationPrincipal Caller caller,
            @PathVariable WorkOrderId id,
            OrderHeaders headers,
            @Valid @RequestBody Decline command) {
        return act(caller, id, headers, command);
    }

    @PostMapping("/on-the-way")
    @ForExecutors
    @Operation(summary = "Set out")
    WorkOrderView setOut(
            @AuthenticationPrincipal Caller caller,
            @PathVariable WorkOrderId id,
            OrderHeaders headers,
            @Valid @RequestBody(required = false) @Nullable SetOut command) {
        return act(caller, id, headers, command == null ? new SetOut(null, null) : command);
    }

    @PostMapping("/cancel")
    @ForDispatchers
    @Operation(summary = "Cancel a work order", description = "With a reason.")
    WorkOrderView cancel(
            @AuthenticationPrincipal Caller caller,
            @PathVariable WorkOrderId id,
            OrderHeaders headers,
            @Valid @RequestBody Cancel command) {
        return act(caller, id, headers, command);
    }

    private WorkOrderView act(Caller caller, WorkOrderId id, OrderHeaders headers, OrderCommand command) {
        return desk.act(caller, id, command, headers.version(), headers.key());
    }
}
