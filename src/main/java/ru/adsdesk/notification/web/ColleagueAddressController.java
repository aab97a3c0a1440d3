package ru.adsdesk.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForAdministrators;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.notification.ColleagueAddresses;
import ru.adsdesk.notification.NotificationProblem;
import ru.adsdesk.notification.channel.Way;
import ru.adsdesk.notification.template.Language;

/** Where colleagues are told. */
@RestController
@Tag(name = "Notifications")
class ColleagueAddressController {

    private final ColleagueAddresses contacts;

    ColleagueAddressController(ColleagueAddresses contacts) {
        this.contacts = contacts;
    }

    /** A colleague's addresses; also as they are shown. */
    record ContactForm(
            @Email @Size(max = 200) @Schema(example = "dispatcher@example.org") @Nullable
            String email,

            @Size(max = 64) @Schema(example = "+7 900 000-00-01") @Nullable
            String phone,

            @NotNull @Size(max = 4) List<@NotNull Way> ways,
            @NotNull Language language) {

        ColleagueAddresses.Contact contact() {
            if (ways.stream().distinct().count() != ways.size()) {
                throw NotificationProblem.WAY_TWICE.at("ways");
            }
            String mobile = phone == null ? null : Phone.parse("phone", phone).e164();
            return new ColleagueAddresses.Contact(email, mobile, ways, language);
        }

        static ContactForm of(ColleagueAddresses.Contact kept) {
            return new ContactForm(kept.email(), kept.phone(), kept.ways(), kept.language());
        }

        @Override
        public String toString() {
            return "contact form";
        }
    }

    @GetMapping("/api/me/contacts")
    @ForColleagues
    @Operation(summary = "Tell where I am told", description = "Of mentions and work orders.")
    ContactForm mine(@AuthenticationPrincipal Caller caller) {
        return ContactForm.of(contacts.get(caller, me(caller)));
    }

    @PutMapping("/api/me/contacts")
    @ForColleagues
    @Operation(
            summary = "Say where I want to be told",
            description = "Почта и телефон для упоминаний и нарядов. Push goes to devices subscribed beside.")
    ContactForm keep(@AuthenticationPrincipal Caller caller, @Valid @RequestBody ContactForm form) {
        return ContactForm.of(contacts.keep(caller, me(caller), form.contact()));
    }

    @GetMapping("/api/accounts/{id}/contacts")
    @ForAdministrators
    @Operation(summary = "Tell where a colleague is told")
    ContactForm get(@AuthenticationPrincipal Caller caller, @PathVariable AccountId id) {
        return ContactForm.of(contacts.get(caller, id));
    }

    @PutMapping("/api/accounts/{id}/contacts")
    @ForAdministrators
    @Operation(summary = "Say where a colleague is told")
    ContactForm keepFor(
            @AuthenticationPrincipal Caller caller, @PathVariable AccountId id, @Valid @RequestBody ContactForm form) {
        return ContactForm.of(contacts.keep(caller, id, form.contact()));
    }

    private static AccountId me(Caller caller) {
        return AccountId.of(caller.actor().id());
    }
}
