package ru.adsdesk.request.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForAnyone;
import ru.adsdesk.identity.ForDispatchers;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.identity.Page;
import ru.adsdesk.outage.KnownOutage;
import ru.adsdesk.outage.OutageId;
import ru.adsdesk.outage.OutageView;
import ru.adsdesk.request.Accidents;
import ru.adsdesk.request.Acts;
import ru.adsdesk.request.KnownTrouble;
import ru.adsdesk.request.OutageRequests;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.request.act.LinkOutage;
import ru.adsdesk.request.act.RaiseAccident;
import ru.adsdesk.request.act.UnlinkOutage;

/** Requests and the accidents and planned shutdowns they belong to. */
@RestController
@Tag(name = "Outages", description = "Аварии и плановые отключения · Accidents and planned shutdowns")
class OutageLinkController {

    private final Acts acts;
    private final Accidents accidents;
    private final KnownTrouble trouble;
    private final OutageRequests tied;

    OutageLinkController(Acts acts, Accidents accidents, KnownTrouble trouble, OutageRequests tied) {
        this.acts = acts;
        this.accidents = accidents;
        this.trouble = trouble;
        this.tied = tied;
    }

    @PostMapping("/api/requests/{id}/link-outage")
    @ForDispatchers
    @Operation(
            summary = "Tie a request to an accident or planned shutdown",
            description =
                    "It keeps its number and clocks and ends with the outage. An ended one only with `deliberate`.")
    RequestView link(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody LinkOutage order) {
        return acts.act(caller, id, order, headers.version(), headers.key());
    }

    @PostMapping("/api/requests/{id}/unlink-outage")
    @ForDispatchers
    @Operation(summary = "Untie a request from its accident or shutdown", description = "It goes on by itself.")
    RequestView unlink(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody(required = false) @Nullable UnlinkOutage order) {
        return acts.act(
                caller, id, order == null ? new UnlinkOutage(null, null) : order, headers.version(), headers.key());
    }

    @PostMapping("/api/requests/{id}/accident")
    @ResponseStatus(HttpStatus.CREATED)
    @ForDispatchers
    @Operation(
            summary = "Make a request an accident",
            description = "In one act: the accident is found at the request's place and the request tied to it. Later"
                    + " callers of that place are shown it. `If-Match` names the request's version; the answer is"
                    + " the accident.")
    OutageView accident(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody RaiseAccident order) {
        return accidents.raise(caller, id, order, headers.version(), headers.key());
    }

    @GetMapping("/api/outages/known")
    @ForAnyone
    @Operation(
            summary = "What is known at a place",
            description = "Accidents that go on and planned shutdowns that go on or are near, with the text to tell the"
                    + " caller. What is not told of the place rules nothing out.")
    Known known(
            @AuthenticationPrincipal Caller caller,
            @RequestParam HouseId house,
            @RequestParam(required = false) @Nullable String entrance,
            @RequestParam(required = false) @Nullable String premises,
            @Parameter(example = "cold-water.none") @RequestParam(required = false) @Nullable String kind) {
        return new Known(
                trouble.at(caller, house, entrance, premises, kind == null ? null : KindCodes.parameter(kind)));
    }

    @GetMapping("/api/outages/{id}/requests")
    @ForReaders
    @Operation(
            summary = "List the requests tied to an outage",
            description = "Those in the caller's books, with who was told and how.")
    Page<OutageRequests.Tied> requests(
            @AuthenticationPrincipal Caller caller,
            @PathVariable OutageId id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return tied.page(caller, id, after, limit);
    }

    /** The trouble known at a place. */
    record Known(List<KnownOutage> items) {}
}
