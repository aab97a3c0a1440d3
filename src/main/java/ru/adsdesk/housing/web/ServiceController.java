package ru.adsdesk.housing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.housing.ServiceView;
import ru.adsdesk.housing.Serving;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.identity.ForSeniors;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Page;

/** Who serves a house. */
@RestController
@RequestMapping("/api/houses/{id}/service")
@ForReaders
@Tag(name = "Houses")
class ServiceController {

    private final Serving serving;

    ServiceController(Serving serving) {
        this.serving = serving;
    }

    /** Who is to serve the house. */
    @Schema(example = "{\"organisation\": \"019a0000-0000-7000-8000-000000000000\"}")
    record ServiceForm(@NotNull OrganisationId organisation) {}

    @GetMapping
    @Operation(summary = "Tell who served a house from when to when", description = "Latest first.")
    Page<ServiceView> history(@AuthenticationPrincipal Caller caller, @PathVariable HouseId id) {
        return new Page<>(serving.history(caller, id), null);
    }

    @PostMapping
    @ForSeniors
    @Operation(
            summary = "Change who serves a house",
            description = "From now on; whoever served it ceases to, and its journal begins in the new book.")
    ServedHouse change(
            @AuthenticationPrincipal Caller caller, @PathVariable HouseId id, @Valid @RequestBody ServiceForm form) {
        return serving.changeServer(caller, id, form.organisation());
    }

    @PostMapping("/end")
    @ForSeniors
    @Operation(summary = "End the service of a house", description = "From now on only the centre answers for it.")
    ServedHouse end(@AuthenticationPrincipal Caller caller, @PathVariable HouseId id) {
        return serving.end(caller, id);
    }
}
