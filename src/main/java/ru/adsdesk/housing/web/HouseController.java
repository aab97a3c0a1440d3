package ru.adsdesk.housing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import ru.adsdesk.housing.AddressMatch;
import ru.adsdesk.housing.AddressSearch;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.HouseRegister;
import ru.adsdesk.housing.HouseView;
import ru.adsdesk.housing.NewHouse;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForManagers;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.identity.ForSeniors;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Page;

/** The register of houses. */
@RestController
@RequestMapping("/api/houses")
@ForReaders
@Tag(name = "Houses", description = "Дома · Houses: the register, address search, who serves them")
class HouseController {

    private final HouseRegister register;
    private final AddressSearch search;

    HouseController(HouseRegister register, AddressSearch search) {
        this.register = register;
        this.search = search;
    }

    /** A new house. */
    record HouseForm(
            @Size(max = 100) @Schema(example = "7700123") @Nullable
            String externalId,

            @NotBlank @Size(max = 500) @Schema(example = "г. Полянск, ул. Лесная, д. 5, к. 2")
            String address,

            @Size(max = 60) @Schema(example = "Europe/Moscow") @Nullable
            String zone,

            @Valid @Nullable BuildingForm building,
            @Nullable OrganisationId organisation) {}

    /** What to change of a house; what is absent stays. */
    record HousePatch(
            @Size(min = 1, max = 500) @Schema(example = "г. Полянск, ул. Лесная, д. 5А") @Nullable
            String address,

            @Size(max = 60) @Schema(example = "Europe/Moscow") @Nullable
            String zone,

            @Valid @Nullable BuildingForm building) {}

    @GetMapping
    @Operation(
            summary = "List or search houses",
            description =
                    "With `text` the houses an address may mean, likeliest first; else all of them, page by page.")
    Page<ServedHouse> list(
            @AuthenticationPrincipal Caller caller,
            @Parameter(example = "лесная 5") @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable HouseId after,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Page.limit(limit);
        return text == null || text.isBlank()
                ? Page.of(register.page(caller, after, most + 1), most, ServedHouse::id)
                : new Page<>(search.suggest(caller, text, most), null);
    }

    @GetMapping("/resolve")
    @Operation(
            summary = "Tell which house an address means",
            description =
                    "SURE with the house, UNSURE with candidates, or NONE; entrance, floor and flat are read off.")
    AddressMatch resolve(
            @AuthenticationPrincipal Caller caller,
            @Parameter(example = "Лесная 5к2, подъезд 3, кв 15") @RequestParam String text) {
        return search.resolve(caller, text);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a house")
    HouseView get(@AuthenticationPrincipal Caller caller, @PathVariable HouseId id) {
        return register.get(caller, id);
    }

    @PostMapping
    @ForSeniors
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Enter a house",
            description = "The time zone is told from the region in the address, unless `zone` is given.")
    HouseView create(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody HouseForm form) {
        return register.add(
                caller,
                new NewHouse(
                        form.externalId(),
                        form.address(),
                        form.zone(),
                        BuildingForm.building(form.building()),
                        form.organisation()),
                key);
    }

    @PatchMapping("/{id}")
    @ForManagers
    @Operation(summary = "Change a house", description = "`If-Match` names the version that was read.")
    HouseView change(
            @AuthenticationPrincipal Caller caller,
            @PathVariable HouseId id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody HousePatch patch) {
        long version = Versions.of(ifMatch);
        HouseView before = register.get(caller, id);
        return register.change(
                caller,
                id,
                version,
                patch.address() == null ? before.house().address() : patch.address(),
                patch.zone(),
                patch.building() == null ? before.building() : BuildingForm.building(patch.building()));
    }
}
