package ru.adsdesk.housing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.housing.EmergencyCard;
import ru.adsdesk.housing.EmergencyCards;
import ru.adsdesk.housing.EntranceView;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.HouseLayout;
import ru.adsdesk.housing.PremisesView;
import ru.adsdesk.housing.RiserSystem;
import ru.adsdesk.housing.RiserView;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForManagers;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.identity.Page;

/** What a house consists of, and its emergency card. */
@RestController
@RequestMapping("/api/houses/{id}")
@ForReaders
@Tag(name = "Houses")
class HousePartsController {

    private final HouseLayout layout;
    private final EmergencyCards cards;

    HousePartsController(HouseLayout layout, EmergencyCards cards) {
        this.layout = layout;
        this.cards = cards;
    }

    /** An entrance. */
    record EntranceForm(
            @NotBlank @Size(max = 20) @Schema(example = "3") String number,

            @Min(1) @Max(100) @Schema(example = "9") @Nullable
            Integer floors) {}

    /** Premises. */
    record PremisesForm(
            @NotBlank @Size(max = 20) @Schema(example = "15")
            String number,

            @Size(max = 20) @Schema(example = "3") @Nullable String entrance,

            @Min(-5) @Max(100) @Schema(example = "4") @Nullable
            Integer floor,

            @Schema(example = "true") @Nullable Boolean residential) {}

    /** A riser. */
    record RiserForm(
            @Size(max = 20) @Schema(example = "3") @Nullable String entrance,
            @NotNull @Schema(example = "COLD_WATER") RiserSystem system,

            @NotBlank @Size(max = 100) @Schema(example = "кухня")
            String name,

            @NotNull @Size(max = 500) List<@NotBlank @Size(max = 20) String> premises) {}

    /** The words of a card. */
    record CardForm(
            @Size(max = 2000) @Schema(example = "ввод ХВС: подвал, подъезд 1") @Nullable
            String valves,

            @Size(max = 2000) @Schema(example = "ключи от подвала: диспетчерская") @Nullable
            String keys,

            @Size(max = 2000) @Schema(example = "ЦТП на Лесной, 7") @Nullable
            String feeds,

            @Size(max = 2000) @Schema(example = "старший по дому") @Nullable
            String call,

            @Size(max = 2000) @Nullable String notes) {}

    @GetMapping("/entrances")
    @Operation(summary = "List the entrances")
    Page<EntranceView> entrances(@AuthenticationPrincipal Caller caller, @PathVariable HouseId id) {
        return new Page<>(layout.entrances(caller, id), null);
    }

    @PostMapping("/entrances")
    @ForManagers
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Enter or change an entrance", description = "Known by its number.")
    EntranceView keepEntrance(
            @AuthenticationPrincipal Caller caller,
            @PathVariable HouseId id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody EntranceForm form) {
        return new EntranceView(
                layout.keepEntrance(caller, id, form.number(), form.floors(), key), form.number(), form.floors());
    }

    @GetMapping("/premises")
    @Operation(summary = "List the premises", description = "Of the house, or of one `entrance`.")
    Page<PremisesView> premises(
            @AuthenticationPrincipal Caller caller,
            @PathVariable HouseId id,
            @RequestParam(required = false) @Nullable String entrance) {
        return new Page<>(layout.premises(caller, id, entrance), null);
    }

    @PostMapping("/premises")
    @ForManagers
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Enter or change premises", description = "Known by their number.")
    PremisesView keepPremises(
            @AuthenticationPrincipal Caller caller,
            @PathVariable HouseId id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody PremisesForm form) {
        boolean residential = form.residential() == null || form.residential();
        return new PremisesView(
                layout.keepPremises(caller, id, form.number(), form.entrance(), form.floor(), residential, key),
                form.number(),
                form.entrance(),
                form.floor(),
                residential);
    }

    @GetMapping("/risers")
    @Operation(summary = "List the risers", description = "Each with the premises it feeds.")
    Page<RiserView> risers(@AuthenticationPrincipal Caller caller, @PathVariable HouseId id) {
        return new Page<>(layout.risers(caller, id), null);
    }

    @PostMapping("/risers")
    @ForManagers
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Enter or change a riser", description = "Known by entrance, system and name.")
    RiserView keepRiser(
            @AuthenticationPrincipal Caller caller,
            @PathVariable HouseId id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody RiserForm form) {
        return new RiserView(
                layout.keepRiser(caller, id, form.entrance(), form.system(), form.name(), form.premises(), key),
                form.entrance(),
                form.system(),
                form.name(),
                form.premises());
    }

    @GetMapping("/card")
    @Operation(summary = "Get the emergency card", description = "Blank with version 0 where nobody wrote one.")
    EmergencyCard card(@AuthenticationPrincipal Caller caller, @PathVariable HouseId id) {
        return cards.get(caller, id);
    }

    @PutMapping("/card")
    @ForManagers
    @Operation(summary = "Write the emergency card", description = "`If-Match` names the version that was read.")
    EmergencyCard writeCard(
            @AuthenticationPrincipal Caller caller,
            @PathVariable HouseId id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody CardForm form) {
        return cards.write(
                caller,
                id,
                new EmergencyCard(
                        blank(form.valves()),
                        blank(form.keys()),
                        blank(form.feeds()),
                        blank(form.call()),
                        blank(form.notes()),
                        Versions.of(ifMatch)));
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
