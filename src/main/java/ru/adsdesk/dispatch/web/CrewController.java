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
import ru.adsdesk.dispatch.crew.CrewId;
import ru.adsdesk.dispatch.crew.CrewView;
import ru.adsdesk.dispatch.crew.Crews;
import ru.adsdesk.dispatch.crew.KeepCrew;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForSeniors;
import ru.adsdesk.identity.Page;

/** The crews of a centre. */
@RestController
@RequestMapping("/api/crews")
@ForDispatchReaders
@Tag(name = "Crews", description = "Бригады, работники, подрядчики · Crews, workers, contractors")
class CrewController {

    private final Crews crews;

    CrewController(Crews crews) {
        this.crews = crews;
    }

    @GetMapping
    @Operation(
            summary = "List the crews",
            description = "In the order they were entered; `after` is the id of the last one seen.")
    Page<CrewView> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable CrewId after,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Page.limit(limit);
        return Page.of(crews.list(caller, after, most + 1), most, CrewView::id);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a crew")
    CrewView get(@AuthenticationPrincipal Caller caller, @PathVariable CrewId id) {
        return crews.get(caller, id);
    }

    @PostMapping
    @ForSeniors
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Enter a crew",
            description = "A line of the centre's book; names and phones stand there as commitments.")
    CrewView add(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody KeepCrew form) {
        return crews.add(caller, form, key);
    }

    @PutMapping("/{id}")
    @ForSeniors
    @Operation(
            summary = "Change a crew",
            description = "What is left out is taken away; `If-Match` names the version that was read.")
    CrewView change(
            @AuthenticationPrincipal Caller caller,
            @PathVariable CrewId id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody KeepCrew form) {
        return crews.change(caller, id, Versions.of(ifMatch), form);
    }

    @DeleteMapping("/{id}")
    @ForSeniors
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a crew", description = "Nothing is forgotten: its lines and past work orders stay.")
    void remove(@AuthenticationPrincipal Caller caller, @PathVariable CrewId id) {
        crews.remove(caller, id);
    }
}
