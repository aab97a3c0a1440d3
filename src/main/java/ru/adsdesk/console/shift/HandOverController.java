package ru.adsdesk.console.shift;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.console.web.ForBookReaders;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;
import ru.adsdesk.identity.Page;
import ru.adsdesk.sla.HandOver;
import ru.adsdesk.sla.HandOverSheet;
import ru.adsdesk.sla.HandOvers;
import tools.jackson.databind.json.JsonMapper;

/** Signatures under the hand-over of a shift. */
@RestController
@RequestMapping("/api/shifts/hand-overs")
@Tag(name = "Shifts", description = "Смены · Who was on shift")
class HandOverController {

    private final HandOvers handOvers;
    private final ShiftSheets sheets;
    private final JsonMapper json;

    HandOverController(HandOvers handOvers, ShiftSheets sheets, JsonMapper json) {
        this.handOvers = handOvers;
        this.sheets = sheets;
        this.json = json;
    }

    /** Words to who comes. */
    record NotesForm(
            @Size(max = 4000) @Schema(example = "Бригада 2 ждёт ключи от подвала на Садовой, 5") @Nullable
            String notes) {

        @Override
        public String toString() {
            return "hand-over notes";
        }
    }

    @GetMapping
    @ForBookReaders
    @Operation(summary = "List the hand-overs", description = "Newest first.")
    Page<HandOver> list(@AuthenticationPrincipal Caller caller, @RequestParam(defaultValue = "20") int limit) {
        return new Page<>(handOvers.list(caller, Page.limit(limit)), null);
    }

    @PostMapping
    @ForDispatchers
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Sign a hand-over as the one who leaves",
            description = "The desk draws up what stands open; counts and hash of that sheet are a line of the centre's"
                    + " book. The shift goes on until somebody takes over.")
    HandOver sign(@AuthenticationPrincipal Caller caller, @Valid @RequestBody NotesForm form) {
        ShiftSheet sheet = sheets.now(caller);
        return handOvers.sign(caller, new HandOverSheet(json.writeValueAsString(sheet), sheet.counts()), form.notes());
    }

    @PostMapping("/{id}/take")
    @ForDispatchers
    @Operation(
            summary = "Sign a hand-over as the one who comes",
            description = "Begins the caller's shift where it has not begun, and ends the shift of who left.")
    HandOver take(@AuthenticationPrincipal Caller caller, @PathVariable UUID id) {
        return handOvers.take(caller, id);
    }

    @PostMapping("/{id}/withdraw")
    @ForDispatchers
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a signature back", description = "Only one's own, and only until somebody took over.")
    void withdraw(@AuthenticationPrincipal Caller caller, @PathVariable UUID id) {
        handOvers.withdraw(caller, id);
    }

    @GetMapping("/{id}")
    @ForBookReaders
    @Operation(summary = "Get a hand-over with its sheet")
    HandOverView get(@AuthenticationPrincipal Caller caller, @PathVariable UUID id) {
        return new HandOverView(
                handOvers.get(caller, id), json.readValue(handOvers.sheet(caller, id), ShiftSheet.class));
    }

    /** A hand-over and what both signed. */
    record HandOverView(HandOver handOver, ShiftSheet sheet) {}
}
