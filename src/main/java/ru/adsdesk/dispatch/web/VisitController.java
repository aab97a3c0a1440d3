package ru.adsdesk.dispatch.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.dispatch.visit.AgreeVisit;
import ru.adsdesk.dispatch.visit.CancelledWhy;
import ru.adsdesk.dispatch.visit.VisitDesk;
import ru.adsdesk.dispatch.visit.VisitId;
import ru.adsdesk.dispatch.visit.VisitView;
import ru.adsdesk.dispatch.visit.VisitsView;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;

/** When residents let somebody in. */
@RestController
@RequestMapping("/api")
@ForDispatchReaders
@Tag(name = "Visits", description = "Допуск в помещение · When residents let somebody in")
class VisitController {

    private final VisitDesk desk;

    VisitController(VisitDesk desk) {
        this.desk = desk;
    }

    /** Why nobody comes. */
    record CancelForm(@NotNull CancelledWhy reason) {}

    @GetMapping("/requests/{id}/visits")
    @Operation(
            summary = "List the visits of a request",
            description = "`proposed`: when to come next, where the last one ended at a closed door.")
    VisitsView list(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return desk.list(caller, id);
    }

    @PostMapping("/requests/{id}/visits")
    @ForDispatchers
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Agree a visit with the resident",
            description = "Date and time, the reason, the full names of those who come (416 p.13). The resident is"
                    + " reminded before it.")
    VisitView agree(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody AgreeVisit form) {
        return desk.agree(caller, id, form, key);
    }

    @GetMapping("/visits/{id}")
    @Operation(summary = "Get a visit", description = "Its version is the `ETag`.")
    VisitView get(@AuthenticationPrincipal Caller caller, @PathVariable VisitId id) {
        return desk.get(caller, id);
    }

    @PostMapping("/visits/{id}/change")
    @ForDispatchers
    @Operation(
            summary = "Agree a visit anew",
            description =
                    "For another time, reason or others who come; a line. `If-Match` names the version that was read.")
    VisitView change(
            @AuthenticationPrincipal Caller caller,
            @PathVariable VisitId id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody AgreeVisit form) {
        return desk.change(caller, id, Versions.of(ifMatch), form);
    }

    @PostMapping("/visits/{id}/cancel")
    @ForDispatchers
    @Operation(summary = "Cancel a visit", description = "`If-Match` names the version that was read.")
    VisitView cancel(
            @AuthenticationPrincipal Caller caller,
            @PathVariable VisitId id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody CancelForm form) {
        return desk.cancel(caller, id, Versions.of(ifMatch), form.reason());
    }
}
