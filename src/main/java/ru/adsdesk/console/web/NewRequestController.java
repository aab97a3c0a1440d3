package ru.adsdesk.console.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.adsdesk.housing.ContactId;
import ru.adsdesk.housing.Contacts;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;
import ru.adsdesk.intake.message.MessageDesk;
import ru.adsdesk.intake.message.MessageId;
import ru.adsdesk.request.RegisterRequest;
import ru.adsdesk.request.act.Result;
import ru.adsdesk.request.kind.Urgency;

/** Registering a request by keyboard alone: the form, its three endings, and what is read out at the end. */
@ConsolePage
class NewRequestController {

    private final Registrar registrar;
    private final CallCards calls;
    private final MessageDesk messages;
    private final Contacts contacts;
    private final Sorted sorted;
    private final PageWords words;

    NewRequestController(
            Registrar registrar,
            CallCards calls,
            MessageDesk messages,
            Contacts contacts,
            Sorted sorted,
            PageWords words) {
        this.registrar = registrar;
        this.calls = calls;
        this.messages = messages;
        this.contacts = contacts;
        this.sorted = sorted;
        this.words = words;
    }

    @GetMapping(path = "/requests/new", produces = MediaType.TEXT_HTML_VALUE)
    @ForDispatchers
    String form(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable UUID message,
            Model page) {
        page.addAttribute("words", words.of(caller));
        page.addAttribute("kinds", sorted.all(caller));
        page.addAttribute("urgencies", Urgency.values());
        page.addAttribute("card", call == null ? null : calls.get(caller, call));
        page.addAttribute("message", message == null ? null : messages.get(caller, MessageId.of(message)));
        page.addAttribute("draft", UUID.randomUUID());
        return "console/new";
    }

    @PostMapping(path = "/requests/new", produces = MediaType.TEXT_HTML_VALUE)
    @ForDispatchers
    String register(@AuthenticationPrincipal Caller caller, @Valid @ModelAttribute("form") DraftForm form, Model page) {
        return done(caller, form, null, page);
    }

    @PostMapping(path = "/requests/new/consulted", produces = MediaType.TEXT_HTML_VALUE)
    @ForDispatchers
    String consulted(
            @AuthenticationPrincipal Caller caller, @Valid @ModelAttribute("form") DraftForm form, Model page) {
        return done(caller, form, new RegisterRequest.Ending(Result.CONSULTED, null, null), page);
    }

    @PostMapping(path = "/requests/new/not-ours", produces = MediaType.TEXT_HTML_VALUE)
    @ForDispatchers
    String notOurs(
            @AuthenticationPrincipal Caller caller,
            @Valid @ModelAttribute("form") DraftForm form,
            @RequestParam(required = false) @Nullable UUID contact,
            @RequestParam(defaultValue = "") @Size(max = 200) String whose,
            Model page) {
        ContactId id = contact == null ? null : ContactId.of(contact);
        String told = DraftForm.present(whose);
        page.addAttribute("contact", id == null ? null : contacts.get(caller, id));
        return done(caller, form, new RegisterRequest.Ending(Result.NOT_OURS, id, told), page);
    }

    private String done(Caller caller, DraftForm form, RegisterRequest.@Nullable Ending ending, Model page) {
        Registrar.Registered done = registrar.register(caller, form, ending);
        page.addAttribute("words", words.of(caller));
        page.addAttribute("done", done);
        page.addAttribute("request", done.request());
        page.addAttribute("ended", done.ended());
        return "console/new-parts :: done";
    }
}
