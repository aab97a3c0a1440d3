package ru.adsdesk.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForAdministrators;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.notification.template.Event;
import ru.adsdesk.notification.template.Form;
import ru.adsdesk.notification.template.Language;
import ru.adsdesk.notification.template.Templates;
import ru.adsdesk.notification.template.Wording;

/** The words of messages. */
@RestController
@RequestMapping("/api/notification-templates")
@ForAdministrators
@Tag(name = "Notifications")
class TemplateController {

    private final Templates templates;

    TemplateController(Templates templates) {
        this.templates = templates;
    }

    /** The words to be used from now on; without words the shipped ones again. */
    record TemplateForm(
            @Nullable OrganisationId organisationId,
            @NotNull Event event,
            @NotNull Form form,
            @NotNull Language language,

            @Schema(example = "Заявка {number} принята") @Size(min = 1, max = 200) @Nullable
            String title,

            @Schema(example = "Заявка {number} принята.[ Срок: {terms}.]") @Size(min = 1, max = 4000) @Nullable
            String words) {

        Templates.Place place() {
            return new Templates.Place(organisationId, event, form, language);
        }
    }

    /** Words to look at. */
    record PreviewForm(
            @NotNull Event event,

            @NotBlank @Size(max = 200) @Schema(example = "Заявка {number} принята")
            String title,

            @NotBlank @Size(max = 4000) @Schema(example = "Заявка {number} принята.[ Срок: {terms}.]")
            String words) {}

    @GetMapping
    @Operation(
            summary = "List the words in use",
            description = "Каждое событие, для короткого и длинного сообщения, по-русски и по-английски, с переменными,"
                    + " которые в нём есть. `version` 0 is the shipped one.")
    List<TemplateView> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable OrganisationId organisationId) {
        return templates.list(caller, organisationId).stream()
                .map(TemplateView::of)
                .toList();
    }

    @GetMapping("/{event}/{form}/{language}/versions")
    @Operation(summary = "List the versions of some words", description = "Newest first, the shipped one last.")
    List<TemplateView> versions(
            @AuthenticationPrincipal Caller caller,
            @PathVariable Event event,
            @PathVariable Form form,
            @PathVariable Language language,
            @RequestParam(required = false) @Nullable OrganisationId organisationId) {
        Templates.Place place = new Templates.Place(organisationId, event, form, language);
        return templates.versions(caller, place).stream().map(TemplateView::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Write words anew",
            description =
                    "Новая версия; прежние остаются. Переменные в фигурных скобках, необязательная часть в квадратных."
                            + " An unknown variable is refused. Without `title` and `words` the shipped ones are used"
                            + " again.")
    TemplateView write(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody TemplateForm form) {
        if (form.title() == null && form.words() == null) {
            return TemplateView.of(templates.writeShipped(caller, form.place(), key));
        }
        return TemplateView.of(templates.write(
                caller,
                form.place(),
                new Wording(form.title() == null ? "" : form.title()),
                new Wording(form.words() == null ? "" : form.words()),
                key));
    }

    @PostMapping("/preview")
    @Operation(
            summary = "Look at words before they are used",
            description =
                    "С примерами вместо переменных и длиной СМС: знаки, кодировка, сколько частей. Stores nothing.")
    PreviewView preview(@Valid @RequestBody PreviewForm form) {
        return PreviewView.of(form.event(), new Wording(form.title()), new Wording(form.words()));
    }
}
