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
import ru.adsdesk.dispatch.crew.KeepWorker;
import ru.adsdesk.dispatch.crew.WorkerId;
import ru.adsdesk.dispatch.crew.WorkerView;
import ru.adsdesk.dispatch.crew.Workers;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForSeniors;
import ru.adsdesk.identity.Page;

/** The workers of a centre. */
@RestController
@RequestMapping("/api/workers")
@ForDispatchReaders
@Tag(name = "Crews", description = "Бригады, работники, подрядчики · Crews, workers, contractors")
class WorkerController {

    private final Workers workers;

    WorkerController(Workers workers) {
        this.workers = workers;
    }

    @GetMapping
    @Operation(
            summary = "List the workers",
            description = "In the order they were entered; `after` is the id of the last one seen.")
    Page<WorkerView> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable CrewId crew,
            @RequestParam(required = false) @Nullable WorkerId after,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Page.limit(limit);
        return Page.of(workers.list(caller, crew, after, most + 1), most, WorkerView::id);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a worker")
    WorkerView get(@AuthenticationPrincipal Caller caller, @PathVariable WorkerId id) {
        return workers.get(caller, id);
    }

    @PostMapping
    @ForSeniors
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Enter a worker",
            description = "A line of the centre's book; names and phones stand there as commitments.")
    WorkerView add(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody KeepWorker form) {
        return workers.add(caller, form, key);
    }

    @PutMapping("/{id}")
    @ForSeniors
    @Operation(
            summary = "Change a worker",
            description = "What is left out is taken away; `If-Match` names the version that was read.")
    WorkerView change(
            @AuthenticationPrincipal Caller caller,
            @PathVariable WorkerId id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody KeepWorker form) {
        return workers.change(caller, id, Versions.of(ifMatch), form);
    }

    @DeleteMapping("/{id}")
    @ForSeniors
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a worker", description = "Nothing is forgotten: its lines and past work orders stay.")
    void remove(@AuthenticationPrincipal Caller caller, @PathVariable WorkerId id) {
        workers.remove(caller, id);
    }
}
