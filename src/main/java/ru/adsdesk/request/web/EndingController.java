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
import ru.adsdesk.identity.ForSeniors;
import ru.adsdesk.request.Acts;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.request.act.ActOrder;
import ru.adsdesk.request.act.Close;
import ru.adsdesk.request.act.Join;
import ru.adsdesk.request.act.Reject;
import ru.adsdesk.request.act.Reopen;
import ru.adsdesk.request.act.TakeBack;
import ru.adsdesk.request.act.VoidEntry;
import ru.adsdesk.request.act.Withdraw;

/** Acts on a request: how a request ends, and is opened again. */
@RestController
@RequestMapping("/api/requests/{id}")
@Tag(name = "Request acts", description = "Действия с заявкой · What is done to a request")
class EndingController {

    private final Acts acts;

    EndingController(Acts acts) {
        this.acts = acts;
    }

    @PostMapping("/close")
    @ForDispatchers
    @Operation(
            summary = "Close with a result",
            description = "Done only after completed; the applicant is told, or a reason says why not.")
    RequestView close(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody Close order) {
        return act(caller, id, headers, order);
    }

    @PostMapping("/reopen")
    @ForDispatchersAndResidents
    @Operation(
            summary = "Reopen as not fixed",
            description = "By the resident or a dispatcher within a set time, by a senior at any. Counted.")
    RequestView reopen(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody Reopen order) {
        return act(caller, id, headers, order);
    }

    @PostMapping("/reject")
    @ForDispatchers
    @Operation(summary = "Reject", description = "The organisation refuses, with a reason.")
    RequestView reject(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody Reject order) {
        return act(caller, id, headers, order);
    }

    @PostMapping("/withdraw")
    @ForDispatchersAndResidents
    @Operation(summary = "Withdraw", description = "The resident takes it back.")
    RequestView withdraw(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody(required = false) @Nullable Withdraw order) {
        return act(caller, id, headers, order == null ? new Withdraw(null, null, null) : order);
    }

    @PostMapping("/join")
    @ForDispatchers
    @Operation(
            summary = "Join to another request",
            description = "Of the same book; it ends here, its own duty to inform stays.")
    RequestView join(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody Join order) {
        return act(caller, id, headers, order);
    }

    @PostMapping("/take-back")
    @ForSeniors
    @Operation(
            summary = "Take back what was entered by mistake",
            description =
                    "Informed, localised, an act drawn, an answer: the line stays, its clock runs as if it had not"
                            + " been.")
    RequestView takeBack(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody TakeBack order) {
        return act(caller, id, headers, order);
    }

    @PostMapping("/void")
    @ForSeniors
    @Operation(summary = "Void", description = "Entered by mistake; it keeps its number and the reason.")
    RequestView voidEntry(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            ActHeaders headers,
            @Valid @RequestBody VoidEntry order) {
        return act(caller, id, headers, order);
    }

    private RequestView act(Caller caller, String id, ActHeaders headers, ActOrder order) {
        return acts.act(caller, id, order, headers.version(), headers.key());
    }
}
