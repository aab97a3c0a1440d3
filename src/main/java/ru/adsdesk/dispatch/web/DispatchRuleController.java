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
import ru.adsdesk.dispatch.offer.DispatchRules;
import ru.adsdesk.dispatch.offer.KeepRule;
import ru.adsdesk.dispatch.offer.RuleId;
import ru.adsdesk.dispatch.offer.RuleView;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForSeniors;
import ru.adsdesk.identity.Page;

/** The rules by which the desk sends somebody by itself. */
@RestController
@RequestMapping("/api/dispatch-rules")
@ForDispatchReaders
@Tag(name = "Crews", description = "Бригады, работники, подрядчики · DispatchRules, workers, contractors")
class DispatchRuleController {

    private final DispatchRules rules;

    DispatchRuleController(DispatchRules rules) {
        this.rules = rules;
    }

    @GetMapping
    @Operation(
            summary = "List the rules of automatic dispatch",
            description = "In the order they were entered; `after` is the id of the last one seen.")
    Page<RuleView> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable RuleId after,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Page.limit(limit);
        return Page.of(rules.list(caller, after, most + 1), most, RuleView::id);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a rule of automatic dispatch")
    RuleView get(@AuthenticationPrincipal Caller caller, @PathVariable RuleId id) {
        return rules.get(caller, id);
    }

    @PostMapping
    @ForSeniors
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Enter a rule of automatic dispatch",
            description = "A line of the centre's book; names and phones stand there as commitments.")
    RuleView add(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody KeepRule form) {
        return rules.add(caller, form, key);
    }

    @PutMapping("/{id}")
    @ForSeniors
    @Operation(
            summary = "Change a rule of automatic dispatch",
            description = "What is left out is taken away; `If-Match` names the version that was read.")
    RuleView change(
            @AuthenticationPrincipal Caller caller,
            @PathVariable RuleId id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody KeepRule form) {
        return rules.change(caller, id, Versions.of(ifMatch), form);
    }

    @DeleteMapping("/{id}")
    @ForSeniors
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Remove a rule of automatic dispatch",
            description = "Nothing is forgotten: its lines and past work orders stay.")
    void remove(@AuthenticationPrincipal Caller caller, @PathVariable RuleId id) {
        rules.remove(caller, id);
    }
}
