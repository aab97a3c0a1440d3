package ru.adsdesk.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.CentreView;
import ru.adsdesk.identity.Centres;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.identity.IdentityProblem;
import ru.adsdesk.identity.Page;

/** The dispatch centre one belongs to; no caller sees another. */
@RestController
@RequestMapping("/api/centres")
@ForReaders
@Tag(name = "Centres", description = "Диспетчерская · The dispatch centre one belongs to")
class CentreController {

    private final Centres centres;

    CentreController(Centres centres) {
        this.centres = centres;
    }

    @GetMapping
    @Operation(summary = "List the centres one belongs to")
    Page<CentreView> list(@AuthenticationPrincipal Caller caller) {
        return new Page<>(List.of(centres.get(caller.scope().centre())), null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get one's centre")
    CentreView get(@AuthenticationPrincipal Caller caller, @PathVariable CentreId id) {
        if (!id.equals(caller.scope().centre())) {
            throw IdentityProblem.CENTRE_UNKNOWN.refused();
        }
        return centres.get(id);
    }
}
