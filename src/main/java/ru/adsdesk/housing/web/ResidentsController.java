package ru.adsdesk.housing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
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
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.ResidentId;
import ru.adsdesk.housing.ResidentView;
import ru.adsdesk.housing.Residents;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForManagers;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.identity.Page;
import ru.adsdesk.identity.Phone;

/** Residents; every look is noted. */
@RestController
@RequestMapping("/api/residents")
@ForReaders
@Tag(name = "Residents", description = "Жители: персональные данные · Residents: personal data, every look is noted")
class ResidentsController {

    private final Residents residents;

    ResidentsController(Residents residents) {
        this.residents = residents;
    }

    /** A new resident. */
    record ResidentForm(
            @NotNull HouseId house,

            @Size(max = 20) @Schema(example = "15") @Nullable
            String premises,

            @NotBlank @Size(max = 200) @Schema(example = "Примеров Иван")
            String name,

            @Size(max = 40) @Schema(example = "+7 900 000-00-00") @Nullable
            String phone) {

        @Override
        public String toString() {
            return "resident form";
        }
    }

    /** What a resident's row is to hold from now on. */
    record ResidentPatch(
            @Size(max = 20) @Schema(example = "15") @Nullable
            String premises,

            @NotBlank @Size(max = 200) @Schema(example = "Примеров Иван")
            String name,

            @Size(max = 40) @Schema(example = "+7 900 000-00-00") @Nullable
            String phone) {

        @Override
        public String toString() {
            return "resident patch";
        }
    }

    @GetMapping
    @Operation(
            summary = "Find residents",
            description = "Of a `house`, with a `phone` in any form, or all, page by page.")
    Page<ResidentView> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable HouseId house,
            @Parameter(example = "8 900 000-00-00") @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable ResidentId after,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Page.limit(limit);
        return Page.of(residents.page(caller, house, phone(phone), after, most + 1), most, ResidentView::id);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a resident")
    ResidentView get(@AuthenticationPrincipal Caller caller, @PathVariable ResidentId id) {
        return residents.get(caller, id);
    }

    @PostMapping
    @ForManagers
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Enter a resident")
    ResidentView create(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ResidentForm form) {
        return residents.get(
                caller, residents.add(caller, form.house(), form.premises(), form.name(), phone(form.phone()), key));
    }

    @PatchMapping("/{id}")
    @ForManagers
    @Operation(summary = "Change a resident")
    ResidentView change(
            @AuthenticationPrincipal Caller caller,
            @PathVariable ResidentId id,
            @Valid @RequestBody ResidentPatch patch) {
        residents.change(caller, id, patch.premises(), patch.name(), phone(patch.phone()));
        return residents.get(caller, id);
    }

    @DeleteMapping("/{id}")
    @ForManagers
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a resident", description = "For good; what lines keep of them goes with an erasure.")
    void remove(@AuthenticationPrincipal Caller caller, @PathVariable ResidentId id) {
        residents.remove(caller, id);
    }

    private static @Nullable Phone phone(@Nullable String text) {
        return text == null || text.isBlank() ? null : Phone.parse("phone", text);
    }
}
