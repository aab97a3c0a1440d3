package ru.adsdesk.outage.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;
import ru.adsdesk.outage.OutageDesk;
import ru.adsdesk.outage.OutageId;
import ru.adsdesk.outage.OutageOrder;
import ru.adsdesk.outage.OutageView;
import ru.adsdesk.problem.IfMatch;

/** Acts on an outage; those that decide carry {@code If-Match}. */
@RestController
@RequestMapping("/api/outages/{id}")
@ForDispatchers
@Tag(name = "Outages", description = "Аварии и плановые отключения · Accidents and planned shutdowns")
class OutageActController {

    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";

    private final OutageDesk desk;

    OutageActController(OutageDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/update")
    @Operation(
            summary = "Update text, expected end or supply",
            description = "What callers are told from now on; more places; what decides how long a break may last.")
    OutageView update(
            @AuthenticationPrincipal Caller caller,
            @PathVariable OutageId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody OutageOrder.Update order) {
        return act(caller, id, order, version, key);
    }

    @PostMapping("/cut")
    @Operation(
            summary = "Record that the supply is cut",
            description = "Interruption clocks of 354 run from then; a planned shutdown begins by it.")
    OutageView cut(
            @AuthenticationPrincipal Caller caller,
            @PathVariable OutageId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody(required = false) OutageOrder.@Nullable Cut order) {
        return act(caller, id, order == null ? new OutageOrder.Cut(null, null, null, null) : order, version, key);
    }

    @PostMapping("/localise")
    @Operation(
            summary = "Record that the harm is stopped",
            description = "Every linked open request is localised with it.")
    OutageView localise(
            @AuthenticationPrincipal Caller caller,
            @PathVariable OutageId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody(required = false) OutageOrder.@Nullable Localise order) {
        return act(caller, id, order == null ? new OutageOrder.Localise(null) : order, version, key);
    }

    @PostMapping("/restore")
    @Operation(
            summary = "Record that it is over",
            description = "Every linked open request is completed with it, each in its own book.")
    OutageView restore(
            @AuthenticationPrincipal Caller caller,
            @PathVariable OutageId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody(required = false) OutageOrder.@Nullable Restore order) {
        return act(caller, id, order == null ? new OutageOrder.Restore(null, null) : order, version, key);
    }

    @PostMapping("/cut-again")
    @Operation(summary = "Record that the end did not hold", description = "The interruption goes on as if not ended.")
    OutageView cutAgain(
            @AuthenticationPrincipal Caller caller,
            @PathVariable OutageId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody(required = false) OutageOrder.@Nullable CutAgain order) {
        return act(caller, id, order == null ? new OutageOrder.CutAgain(null, null) : order, version, key);
    }

    @PostMapping("/tell")
    @Operation(
            summary = "Record that consumers were told cause and expected length",
            description = "Stops inform_outage (354 p.104). Decides nothing: no If-Match.")
    OutageView tell(
            @AuthenticationPrincipal Caller caller,
            @PathVariable OutageId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody OutageOrder.Tell order) {
        return desk.act(caller, id, order, null, key);
    }

    @PostMapping("/announce")
    @Operation(
            summary = "Record that notice of a planned shutdown was published",
            description = "Stops planned_outage (354 p.31). Decides nothing: no If-Match.")
    OutageView announce(
            @AuthenticationPrincipal Caller caller,
            @PathVariable OutageId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody OutageOrder.Announce order) {
        return desk.act(caller, id, order, null, key);
    }

    @PostMapping("/void")
    @Operation(
            summary = "Void an outage",
            description = "Entered by mistake, or a planned shutdown that is cancelled. Linked requests are let go.")
    OutageView voidOutage(
            @AuthenticationPrincipal Caller caller,
            @PathVariable OutageId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody OutageOrder.VoidOutage order) {
        return act(caller, id, order, version, key);
    }

    private OutageView act(
            Caller caller, OutageId id, OutageOrder order, @Nullable String version, @Nullable String key) {
        return desk.act(caller, id, order, IfMatch.version(version), key);
    }
}
