package ru.adsdesk.sla.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.Line;
import ru.adsdesk.sla.Breaches;

/** Why a limit was broken. */
@RestController
@RequestMapping("/api/breaches")
@Tag(name = "Norms")
class BreachController {

    private final Breaches breaches;

    BreachController(Breaches breaches) {
        this.breaches = breaches;
    }

    /** A reason from the closed list, with words where they help. */
    record ReasonBody(
            @NotNull Breaches.Reason reason,
            @Nullable @Size(max = 2000) String words) {}

    @PostMapping("/{subject}/{norm}/{cycle}/reason")
    @ForExplainers
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Give a breach its reason",
            description = "For seniors and managers; a line on the subject. The breach stays a breach.")
    Map<String, Object> explain(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID subject,
            @PathVariable String norm,
            @PathVariable long cycle,
            @Valid @RequestBody ReasonBody body) {
        Line line = breaches.explain(caller, subject, NormIds.parameter(norm), cycle, body.reason(), body.words());
        return Map.of("book", line.book(), "line", line.no());
    }
}
