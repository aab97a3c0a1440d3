package ru.adsdesk.dispatch.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.dispatch.crew.ContractorId;
import ru.adsdesk.dispatch.crew.ContractorView;
import ru.adsdesk.dispatch.crew.Contractors;
import ru.adsdesk.dispatch.crew.KeepContractor;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForSeniors;
import ru.adsdesk.identity.Page;

/** The contractor organisations of a centre. */
@RestController
@RequestMapping("/api/contractors")
@ForDispatchReaders
@Tag(name = "Crews", description = "Бригады, работники, подрядчики · Crews, workers, contractors")
class ContractorController {

    private final Contractors contractors;

    ContractorController(Contractors contractors) {
        this.contractors = contractors;
    }

    @GetMapping
    @Operation(
            summary = "List the contractors",
            description = "In the order they were entered; `after` is the id of the last one seen.")
    Page<ContractorView> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable ContractorId after,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Page.limit(limit);
        return Page.of(contractors.list(caller, after, most + 1), most, ContractorView::id);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a contractor")
    ContractorView get(@AuthenticationPrincipal Caller caller, @PathVariable ContractorId id) {
        return contractors.get(caller, id);
    }

    @PostMapping
    @ForSeniors
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Enter a contractor",
            description = "A line of the centre's book; names and phones stand there as commitments.")
    ContractorView add(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody KeepContractor form) {
        return contractors.add(caller, form, key);
    }

    @PutMapping("/{id}")
    @ForSeniors
    @Operation(
            summary = "Change a contractor",
            description = "What is left out is taken away; `If-Match` names the version that was read.")
    ContractorView change(
            @AuthenticationPrincipal Caller caller,
            @PathVariable ContractorId id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody KeepContractor form) {
        return contractors.change(caller, id, Versions.of(ifMatch), form);
    }

    @DeleteMapping("/{id}")
    @ForSeniors
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Remove a contractor",
            description = "Nothing is forgotten: its lines and past work orders stay.")
    void remove(@AuthenticationPrincipal Caller caller, @PathVariable ContractorId id) {
        contractors.remove(caller, id);
    }
}
