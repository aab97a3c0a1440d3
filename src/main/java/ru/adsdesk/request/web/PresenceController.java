package ru.adsdesk.request.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForExecutors;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.request.Presence;
import ru.adsdesk.request.Presence.Onlooker;

/** Two who look at one request see each other. */
@RestController
@RequestMapping("/api/requests/{id}/presence")
@Tag(name = "Requests")
class PresenceController {

    private final Presence presence;

    PresenceController(Presence presence) {
        this.presence = presence;
    }

    /** That somebody has the request open. */
    record Beat(
            @Schema(description = "Пишет что-то · is writing something", example = "false") @Nullable
            Boolean editing) {}

    @PostMapping
    @ForExecutors
    @Operation(
            summary = "Say that I have the request open",
            description =
                    "Every ten seconds; answers who else has. Half a minute of silence is leaving. No line, no lock.")
    Map<String, List<Onlooker>> beat(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable Beat beat) {
        boolean editing = beat != null && Boolean.TRUE.equals(beat.editing());
        return Map.of("items", presence.beat(caller, id, editing));
    }

    @GetMapping
    @ForReaders
    @Operation(summary = "See who else has the request open")
    Map<String, List<Onlooker>> others(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return Map.of("items", presence.others(caller, id));
    }

    @DeleteMapping
    @ForExecutors
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that I closed it")
    void leave(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        presence.leave(caller, id);
    }
}
