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
import ru.adsdesk.identity.ForRegistrars;
import ru.adsdesk.request.Acts;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.request.act.ActOrder;
import ru.adsdesk.request.act.Assign;
import ru.adsdesk.request.act.Comment;
import ru.adsdesk.request.act.ConfirmAddress;
import ru.adsdesk.request.act.Correct;
import ru.adsdesk.request.act.Reclassify;
import ru.adsdesk.request.act.Take;

/** Acts on a request: whose a request is, where and what. */
@RestController
@RequestMapping("/api/requests/{id}")
@Tag(name = "Request acts", description = "Действия с заявкой · What is done to a request")
class LeadingController {

    private final Acts acts;

    LeadingController(Acts acts) {
        this.acts = acts;
    }

    @PostMapping("/confirm-address")
    @ForDispatchers
    @Operation(
            summary = "Confirm the house",
            description =
                    "A house of the centre. Where another book serves it, the request is handed over: it ends here and goes on there.")
    RequestView confirmAddress(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody ConfirmAddress order) {
        return act(caller, id, headers, order);
    }

    @PostMapping("/take")
    @ForDispatchers
    @Operation(summary = "Take to lead", description = "The caller leads it from now on.")
    RequestView take(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody(required = false) @Nullable Take order) {
        return act(caller, id, headers, order == null ? new Take(null) : order);
    }

    @PostMapping("/assign")
    @ForDispatchers
    @Operation(
            summary = "Give to another dispatcher to lead",
            description = "A working dispatcher or senior of the centre.")
    RequestView assign(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody Assign order) {
        return act(caller, id, headers, order);
    }

    @PostMapping("/reclassify")
    @ForDispatchers
    @Operation(summary = "Say what kind of trouble it is", description = "The norms of that kind apply from then on.")
    RequestView reclassify(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody Reclassify order) {
        return act(caller, id, headers, order);
    }

    @PostMapping("/correct")
    @ForDispatchers
    @Operation(
            summary = "Put right what was written wrongly",
            description = "Only what is named changes; what was written before stays in the journal.")
    RequestView correct(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody Correct order) {
        return act(caller, id, headers, order);
    }

    @PostMapping("/comment")
    @ForRegistrars
    @Operation(
            summary = "Comment",
            description = "By the desk, its executor, its resident, or the channel it came by. Needs no If-Match.")
    RequestView comment(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody Comment order) {
        return act(caller, id, headers, order);
    }

    private RequestView act(Caller caller, String id, ActHeaders headers, ActOrder order) {
        return acts.act(caller, id, order, headers.version(), headers.key());
    }
}
