package ru.adsdesk.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;
import ru.adsdesk.notification.ResidentChoices;

/** How residents want to be told. */
@RestController
@Tag(name = "Notifications")
class ChoiceController {

    private final ResidentChoices choices;

    ChoiceController(ResidentChoices choices) {
        this.choices = choices;
    }

    @GetMapping("/api/me/notification-preferences")
    @ForResidents
    @Operation(summary = "Tell how I want to be told", description = "Of the resident's verified phone.")
    PreferenceForm mine(@AuthenticationPrincipal Caller caller) {
        return PreferenceForm.of(choices.mine(caller));
    }

    @PutMapping("/api/me/notification-preferences")
    @ForResidents
    @Operation(
            summary = "Choose how I want to be told",
            description =
                    "Каналы по порядку, тихие часы, каждый шаг, только итог или сводка раз в день по всем заявкам."
                            + " What the law wants told ignores quiet hours and mode.")
    PreferenceForm choose(@AuthenticationPrincipal Caller caller, @Valid @RequestBody PreferenceForm form) {
        return PreferenceForm.of(choices.choose(caller, form.preference()));
    }

    @GetMapping("/api/requests/{id}/notification-preferences")
    @ForDispatchers
    @Operation(summary = "Tell how an applicant wants to be told", description = "Of the request's phone.")
    PreferenceForm ofApplicant(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return PreferenceForm.of(choices.ofApplicant(caller, id));
    }

    @PutMapping("/api/requests/{id}/notification-preferences")
    @ForDispatchers
    @Operation(
            summary = "Choose on an applicant's behalf",
            description = "По просьбе заявителя: выбор действует для всех заявок с этого телефона.")
    PreferenceForm chooseForApplicant(
            @AuthenticationPrincipal Caller caller, @PathVariable String id, @Valid @RequestBody PreferenceForm form) {
        return PreferenceForm.of(choices.chooseForApplicant(caller, id, form.preference()));
    }
}
