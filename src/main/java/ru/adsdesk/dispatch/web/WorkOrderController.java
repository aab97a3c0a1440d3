package ru.adsdesk.dispatch.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.dispatch.crew.CrewId;
import ru.adsdesk.dispatch.order.MakeWorkOrder;
import ru.adsdesk.dispatch.order.OrderQuery;
import ru.adsdesk.dispatch.order.OrderState;
import ru.adsdesk.dispatch.order.WorkOrderDesk;
import ru.adsdesk.dispatch.order.WorkOrderId;
import ru.adsdesk.dispatch.order.WorkOrderView;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.identity.Page;
import ru.adsdesk.problem.IfMatch;

/** Work orders: made and looked up. */
@RestController
@RequestMapping("/api/work-orders")
@ForReaders
@Tag(name = "Work orders", description = "Наряды · Work orders: who goes, and what they tell")
class WorkOrderController {

    private final WorkOrderDesk desk;

    WorkOrderController(WorkOrderDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    @ForDispatchers
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make a work order for a request",
            description = "Dispatches the request: `work-order.assigned` and `request.dispatched` are written together."
                    + " `If-Match` names the request's decision version.")
    WorkOrderView make(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody MakeWorkOrder form) {
        return desk.make(caller, form, IfMatch.version(ifMatch), key);
    }

    @GetMapping
    @Operation(
            summary = "List work orders",
            description = "Oldest first: the open ones, or those of a state or a request. An executor sees their"
                    + " crew's only. `mine=true`: the caller's own open ones, each with all that is needed at the place"
                    + " without a network. `after` is the id of the last one seen.")
    Page<WorkOrderView> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable UUID request,
            @RequestParam(required = false) @Nullable CrewId crew,
            @RequestParam(required = false) @Nullable OrderState state,
            @RequestParam(required = false) @Nullable WorkOrderId after,
            @RequestParam(defaultValue = "50") int limit) {
        return mine ? desk.mine(caller) : desk.list(caller, new OrderQuery(request, crew, state, after, limit));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a work order", description = "Its version is the `ETag`.")
    WorkOrderView get(@AuthenticationPrincipal Caller caller, @PathVariable WorkOrderId id) {
        return desk.get(caller, id);
    }
}
