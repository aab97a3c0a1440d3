package ru.adsdesk.dispatch.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.dispatch.crew.CrewDuties;
import ru.adsdesk.dispatch.crew.CrewId;
import ru.adsdesk.dispatch.crew.DutyView;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;

/** When crews are on duty. */
@RestController
@RequestMapping("/api/crews/{id}/duties")
@ForDispatchReaders
@Tag(name = "Crews")
class DutyController {

    private final CrewDuties duties;

    DutyController(CrewDuties duties) {
        this.duties = duties;
    }

    /** A time on duty, of at most two days. */
    @Schema(example = DutyForm.EXAMPLE)
    record DutyForm(@NotNull Instant from, @NotNull Instant to) {

        static final String EXAMPLE = """
            {"from": "2030-01-15T05:00:00Z", "to": "2030-01-15T17:00:00Z"}\
            """;
    }

    @GetMapping
    @Operation(summary = "List when a crew is on duty", description = "What is not over, soonest first.")
    List<DutyView> list(@AuthenticationPrincipal Caller caller, @PathVariable CrewId id) {
        return duties.list(caller, id);
    }

    @PostMapping
    @ForDispatchers
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Put a crew on duty")
    DutyView add(
            @AuthenticationPrincipal Caller caller,
            @PathVariable CrewId id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody DutyForm form) {
        return duties.add(caller, id, form.from(), form.to(), key);
    }

    @DeleteMapping("/{duty}")
    @ForDispatchers
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a time on duty back")
    void remove(@AuthenticationPrincipal Caller caller, @PathVariable CrewId id, @PathVariable UUID duty) {
        duties.remove(caller, id, duty);
    }
}
