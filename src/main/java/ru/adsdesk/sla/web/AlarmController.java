package ru.adsdesk.sla.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.identity.Page;
import ru.adsdesk.sla.AlarmView;
import ru.adsdesk.sla.Alarms;

/** What the desk has to look at now. */
@RestController
@RequestMapping("/api/alarms")
@Tag(name = "Alarms", description = "Тревоги · Warnings and breaches nobody took yet")
class AlarmController {

    private final Alarms alarms;

    AlarmController(Alarms alarms) {
        this.alarms = alarms;
    }

    @GetMapping
    @ForReaders
    @Operation(
            summary = "Open alarms",
            description = "Earliest due first. Clocks that go over together for one cause are one alarm.")
    Page<AlarmView> open(@AuthenticationPrincipal Caller caller, @RequestParam(defaultValue = "100") int limit) {
        return new Page<>(alarms.open(caller, Page.limit(limit)), null);
    }

    @GetMapping("/{id}/subjects")
    @ForReaders
    @Operation(summary = "The clocks an alarm stands for")
    List<AlarmView.Of> subjects(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "100") int limit) {
        return alarms.subjects(caller, id, Page.limit(limit));
    }

    @PostMapping("/{id}/acknowledge")
    @ForDispatchers
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take an alarm", description = "It climbs no further; who took it is a line.")
    void acknowledge(@AuthenticationPrincipal Caller caller, @PathVariable UUID id) {
        alarms.acknowledge(caller, id);
    }
}
