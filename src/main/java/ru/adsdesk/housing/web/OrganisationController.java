package ru.adsdesk.housing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.housing.OrganisationView;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.identity.ForSeniors;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Page;

/** The managing organisations of a centre. */
@RestController
@RequestMapping("/api/organisations")
@ForReaders
@Tag(name = "Organisations", description = "Управляющие организации · Managing organisations, each with its book")
class OrganisationController {

    private final Organisations organisations;

    OrganisationController(Organisations organisations) {
        this.organisations = organisations;
    }

    /** An organisation; when changed, a phone or INN left out is taken away. */
    record OrganisationForm(
            @NotBlank @Size(max = 300) @Schema(example = "ООО «Уют»")
            String name,

            @Size(max = 12) @Schema(example = "7700000000") @Nullable
            String inn,

            @Size(max = 40) @Schema(example = "+7 900 000-00-00") @Nullable
            String phone) {}

    @GetMapping
    @Operation(summary = "List the organisations", description = "`after` is the id of the last one seen.")
    Page<OrganisationView> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable OrganisationId after,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Page.limit(limit);
        return Page.of(organisations.page(caller, after, most + 1), most, OrganisationView::id);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get an organisation")
    OrganisationView get(@AuthenticationPrincipal Caller caller, @PathVariable OrganisationId id) {
        return organisations.get(caller, id);
    }

    @PostMapping
    @ForSeniors
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Enter an organisation", description = "Opens its book of the journal.")
    OrganisationView create(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody OrganisationForm form) {
        return organisations.create(caller, form.name(), form.inn(), form.phone(), key);
    }

    @PatchMapping("/{id}")
    @ForSeniors
    @Operation(summary = "Change an organisation", description = "`If-Match` names the version that was read.")
    OrganisationView change(
            @AuthenticationPrincipal Caller caller,
            @PathVariable OrganisationId id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody OrganisationForm form) {
        return organisations.change(caller, id, Versions.of(ifMatch), form.name(), form.inn(), form.phone());
    }
}
