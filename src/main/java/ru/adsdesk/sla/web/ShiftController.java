package ru.adsdesk.sla.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.sla.Shifts;

/** Who is at the desk. */
@RestController
@RequestMapping("/api/shifts")
@Tag(name = "Shifts", description = "Смены · Who was on shift")
class ShiftController {

    private final Shifts shifts;

    ShiftController(Shifts shifts) {
        this.shifts = shifts;
    }

    @PostMapping("/sign-on")
    @ForShiftWorkers
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begin a shift", description = "A line of the centre's book.")
    Shifts.Shift signOn(@AuthenticationPrincipal Caller caller) {
        return shifts.signOn(caller);
    }

    @PostMapping("/sign-off")
    @ForShiftWorkers
    @Operation(summary = "End the shift", description = "A line of the centre's book.")
    Shifts.Shift signOff(@AuthenticationPrincipal Caller caller) {
        return shifts.signOff(caller);
    }

    @GetMapping
    @ForReaders
    @Operation(summary = "Shifts that began within a period", description = "Newest first, at most a thousand.")
    List<Shifts.Shift> list(
            @AuthenticationPrincipal Caller caller, @RequestParam Instant from, @RequestParam Instant to) {
        return shifts.list(caller.scope().centre(), from, to);
    }
}
