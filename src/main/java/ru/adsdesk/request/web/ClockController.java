package ru.adsdesk.request.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForReadersAndResidents;
import ru.adsdesk.request.RequestClocks;
import ru.adsdesk.sla.ClockExplained;

/** "Why is it red?" of a request. */
@RestController
@Tag(name = "Requests")
class ClockController {

    private final RequestClocks clocks;

    ClockController(RequestClocks clocks) {
        this.clocks = clocks;
    }

    @GetMapping("/api/requests/{id}/clocks")
    @ForReadersAndResidents
    @Operation(
            summary = "Clocks of a request, each explained",
            description =
                    "Norm and legal point, the lines that started and stopped it, pauses, window, how the due instant "
                            + "was computed, warnings and to whom, breach and its detection, who was on shift.")
    List<ClockExplained> clocks(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return clocks.explain(caller, id);
    }
}
