package ru.adsdesk.request.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.identity.Page;
import ru.adsdesk.outage.OutageView;
import ru.adsdesk.request.DismissReason;
import ru.adsdesk.request.ProposalId;
import ru.adsdesk.request.ProposalView;
import ru.adsdesk.request.Proposals;
import ru.adsdesk.request.act.RaiseAccident;

/** Accidents the desk proposes where requests come unusually fast from one place. */
@RestController
@RequestMapping("/api/outages/proposals")
@Tag(name = "Outages", description = "Аварии и плановые отключения · Accidents and planned shutdowns")
class StormController {

    private final Proposals proposals;

    StormController(Proposals proposals) {
        this.proposals = proposals;
    }

    /** Which proposals are asked for. */
    enum State {
        /** Nobody decided yet. */
        OPEN,
        /** Became an accident. */
        CONFIRMED,
        /** Is none. */
        DISMISSED
    }

    @GetMapping
    @ForReaders
    @Operation(
            summary = "List proposed accidents",
            description =
                    "Newest first, with the evidence: which requests, how many applicants in how many minutes, and how"
                            + " many usually come. Without a state those nobody decided upon.")
    Page<ProposalView> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "OPEN") State state,
            @RequestParam(required = false) @Nullable ProposalId after,
            @RequestParam(defaultValue = "50") int limit) {
        return proposals.page(caller, state.name(), after, limit);
    }

    @GetMapping("/{id}")
    @ForReaders
    @Operation(summary = "Get one proposed accident")
    ProposalView get(@AuthenticationPrincipal Caller caller, @PathVariable ProposalId id) {
        return proposals.get(caller, id);
    }

    @PostMapping("/{id}/confirm")
    @ResponseStatus(HttpStatus.CREATED)
    @ForDispatchers
    @Operation(
            summary = "Confirm a proposed accident",
            description =
                    "The accident is found over the proposal's place and the requests that speak for it are tied to it."
                            + " `reach` is ignored: the place is the proposal's.")
    OutageView confirm(
            @AuthenticationPrincipal Caller caller,
            @PathVariable ProposalId id,
            @Valid @RequestBody RaiseAccident order) {
        return proposals.confirm(caller, id, order);
    }

    @PostMapping("/{id}/dismiss")
    @ForDispatchers
    @Operation(summary = "Dismiss a proposed accident", description = "The place stays quiet for two hours.")
    ProposalView dismiss(
            @AuthenticationPrincipal Caller caller, @PathVariable ProposalId id, @Valid @RequestBody Dismissal order) {
        return proposals.dismiss(caller, id, order.reason(), order.words());
    }

    /** Why it is none. */
    @Schema(example = """
        {"reason": "UNRELATED"}\
        """)
    record Dismissal(
            @NotNull DismissReason reason,

            @Schema(description = "Слова; в книге только оттиск · free words, kept as a commitment")
            @Size(max = 2000)
            @Nullable
            String words) {}
}
