package ru.adsdesk.request.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.housing.ContactCase;
import ru.adsdesk.housing.ContactView;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.request.PlanProposal;
import ru.adsdesk.request.PlanProposals;
import ru.adsdesk.request.RequestContacts;
import ru.adsdesk.request.RequestDesk;

/** What the desk would do about a request, and whom to call. */
@RestController
@RequestMapping("/api/requests/{id}")
@ForReaders
@Tag(name = "Requests")
class ProposalController {

    private final RequestDesk requests;
    private final PlanProposals proposals;
    private final RequestContacts contacts;

    ProposalController(RequestDesk requests, PlanProposals proposals, RequestContacts contacts) {
        this.requests = requests;
        this.proposals = proposals;
        this.contacts = contacts;
    }

    @GetMapping("/plan-proposal")
    @Operation(
            summary = "Propose a plan",
            description = "From what is usual for the kind, within the norm; `plan` can be posted to `/plan` as it is.")
    PlanProposal propose(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return proposals.propose(caller, requests.get(caller, id));
    }

    @GetMapping("/contacts")
    @Operation(
            summary = "Whom to call about a request",
            description = "From the directory, for its house, system and urgency, nearest first.")
    Map<String, List<ContactView>> contacts(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @Parameter(name = "case") @RequestParam(name = "case", required = false) @Nullable ContactCase occasion) {
        return Map.of("items", contacts.list(caller, requests.get(caller, id), occasion));
    }
}
