package ru.adsdesk.sla.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.identity.ForSeniors;
import ru.adsdesk.sla.NormChanges;
import ru.adsdesk.sla.NormView;
import ru.adsdesk.sla.Norms;
import ru.adsdesk.sla.OverrideScope;
import ru.adsdesk.sla.norm.Sureness;

/** The limits the desk keeps. */
@RestController
@RequestMapping("/api/norms")
@Tag(name = "Norms", description = "Нормативы · Limits of the law and own terms in their place")
class NormController {

    private final Norms norms;

    NormController(Norms norms) {
        this.norms = norms;
    }

    /** Own terms; what is absent stays as shipped. */
    record TermsBody(
            @NotNull OverrideScope scope,
            @Nullable UUID scopeId,
            @NotNull LocalDate inForce,
            @Nullable @Size(max = 60) String limit,
            @Nullable @Size(max = 20) String window,
            @Nullable @Size(max = 5) List<@Size(max = 20) String> warn,
            @Nullable Boolean pauseWhileClarifying,
            @NotBlank @Size(max = 200) String point,
            @Nullable Set<Sureness> sure) {

        Norms.SetTerms terms() {
            return new Norms.SetTerms(
                    scope, scopeId, inForce, new NormChanges(limit, window, warn, pauseWhileClarifying, point, sure));
        }
    }

    @GetMapping
    @ForReaders
    @Operation(
            summary = "All norms",
            description =
                    "With their legal point and how well its wording was checked: V text read, S secondary source, "
                            + "R remembered, O our stricter reading.")
    List<NormView> list(@AuthenticationPrincipal Caller caller) {
        return norms.list(caller);
    }

    @PostMapping("/{id}/terms")
    @ForSeniors
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Set own terms in place of a norm's",
            description =
                    "For a region, an organisation or a house's contract; for what begins from that day on. Clocks "
                            + "already running keep theirs. A line of the centre's book.")
    Map<String, UUID> set(
            @AuthenticationPrincipal Caller caller, @PathVariable String id, @Valid @RequestBody TermsBody body) {
        return Map.of("id", norms.set(caller, NormIds.parameter(id), body.terms()));
    }
}
