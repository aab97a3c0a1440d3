package ru.adsdesk.housing.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
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
import ru.adsdesk.housing.ContactCase;
import ru.adsdesk.housing.ContactId;
import ru.adsdesk.housing.ContactService;
import ru.adsdesk.housing.ContactSystem;
import ru.adsdesk.housing.ContactView;
import ru.adsdesk.housing.Contacts;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.NewContact;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.identity.ForSeniors;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Page;

/** The directory of whom to call. */
@RestController
@RequestMapping("/api/contacts")
@ForReaders
@Tag(name = "Contacts", description = "Кому звонить · Whom to call: gas, water, power, heat, lifts, 112, municipality")
class ContactController {

    private final Contacts contacts;

    ContactController(Contacts contacts) {
        this.contacts = contacts;
    }

    /** A whole entry; what is left out applies to any. */
    record ContactForm(
            @NotNull @Schema(example = "GAS") ContactService service,
            @Schema(example = "GAS") @Nullable ContactSystem system,

            @Schema(name = "case", example = "EMERGENCY") @JsonProperty("case") @Nullable
            ContactCase occasion,

            @Nullable HouseId house,

            @Size(max = 200) @Schema(example = "Московская обл., г. Примерск") @Nullable
            String district,

            @Nullable OrganisationId organisation,

            @NotBlank @Size(max = 200) @Schema(example = "Горгаз, аварийная служба")
            String name,

            @NotEmpty @Size(max = 10) @Schema(example = "[\"104\", \"+7 900 000-00-04\"]")
            List<@NotBlank @Size(max = 40) String> numbers,

            @Size(max = 1000) @Schema(example = "Адрес, этаж, есть ли люди с признаками отравления") @Nullable
            String tell,

            @Size(max = 200) @Schema(example = "ПП РФ № 416, п. 14") @Nullable
            String rule) {

        NewContact contact() {
            return new NewContact(service, system, occasion, house, district, organisation, name, numbers, tell, rule);
        }
    }

    @GetMapping
    @Operation(
            summary = "Look up whom to call",
            description = "For a `house` nearest first: its own, of its district, of its organisation, of the centre. "
                    + "Without one, the whole directory page by page.")
    Page<ContactView> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable HouseId house,
            @RequestParam(required = false) @Nullable ContactSystem system,
            @Parameter(name = "case") @RequestParam(name = "case", required = false) @Nullable ContactCase occasion,
            @RequestParam(required = false) @Nullable ContactId after,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Page.limit(limit);
        return house == null
                ? Page.of(contacts.page(caller, system, occasion, after, most + 1), most, ContactView::id)
                : new Page<>(contacts.forHouse(caller, house, system, occasion), null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get an entry")
    ContactView get(@AuthenticationPrincipal Caller caller, @PathVariable ContactId id) {
        return contacts.get(caller, id);
    }

    @PostMapping
    @ForSeniors
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Enter whom to call",
            description = "For one house, a district, an organisation, or everywhere.")
    ContactView create(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ContactForm form) {
        return contacts.add(caller, form.contact(), key);
    }

    @PutMapping("/{id}")
    @ForSeniors
    @Operation(summary = "Write an entry anew", description = "`If-Match` names the version that was read.")
    ContactView change(
            @AuthenticationPrincipal Caller caller,
            @PathVariable ContactId id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ContactForm form) {
        return contacts.change(caller, id, Versions.of(ifMatch), form.contact());
    }

    @DeleteMapping("/{id}")
    @ForSeniors
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take an entry out", description = "`If-Match` names the version that was read.")
    void remove(
            @AuthenticationPrincipal Caller caller,
            @PathVariable ContactId id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        contacts.remove(caller, id, Versions.of(ifMatch));
    }
}
