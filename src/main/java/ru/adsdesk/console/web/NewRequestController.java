package ru.adsdesk.console.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.adsdesk.housing.AddressMatch;
import ru.adsdesk.housing.AddressSearch;
import ru.adsdesk.housing.ContactId;
import ru.adsdesk.housing.Contacts;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.Residents;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;
import ru.adsdesk.intake.IntakeDesk;
import ru.adsdesk.intake.call.CallDesk;
import ru.adsdesk.intake.message.MessageDesk;
import ru.adsdesk.intake.message.MessageId;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.RegisterRequest;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.act.Result;
import ru.adsdesk.request.kind.Urgency;

/** Registering a request by keyboard alone: the form, what is found while it is typed, and what is read out at the end. */
@ConsolePage
class NewRequestController {

    private static final int HOUSES = 8;
    private static final int DIGITS = 8;
    private static final int LEAST_OF_AN_ADDRESS = 2;

    private final IntakeDesk intake;
    private final CallDesk calls;
    private final MessageDesk messages;
    private final AddressSearch addresses;
    private final Residents residents;
    private final Contacts contacts;
    private final Beside beside;
    private final Sorted sorted;
    private final PageWords words;

    NewRequestController(
            IntakeDesk intake,
            CallDesk calls,
            MessageDesk messages,
            AddressSearch addresses,
            Residents residents,
            Contacts contacts,
            Beside beside,
            Sorted sorted,
            PageWords words) {
        this.intake = intake;
        this.calls = calls;
        this.messages = messages;
        this.addresses = addresses;
        this.residents = residents;
        this.contacts = contacts;
        this.beside = beside;
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
        page.addAttribute("call", call == null ? null : calls.get(caller, call));
        page.addAttribute("message", message == null ? null : messages.get(caller, MessageId.of(message)));
        page.addAttribute("draft", UUID.randomUUID());
        return "console/new";
    }

    @GetMapping(path = "/requests/new/caller", produces = MediaType.TEXT_HTML_VALUE)
    @ForDispatchers
    String caller(@AuthenticationPrincipal Caller caller, @RequestParam String who, Model page) {
        page.addAttribute("words", words.of(caller));
        page.addAttribute("known", beside.known(caller, shortened(who)));
        return "console/new-parts :: caller";
    }

    @GetMapping(path = "/requests/new/houses", produces = MediaType.TEXT_HTML_VALUE)
    @ForDispatchers
    String houses(@AuthenticationPrincipal Caller caller, @RequestParam String address, Model page) {
        String typed = shortened(address);
        List<ServedHouse> found =
                typed.length() < LEAST_OF_AN_ADDRESS ? List.of() : addresses.suggest(caller, typed, HOUSES);
        AddressMatch match = found.isEmpty() ? null : addresses.resolve(caller, typed);
        page.addAttribute("houses", found);
        page.addAttribute("match", match);
        return "console/new-parts :: houses";
    }

    @GetMapping(path = "/requests/new/meaning", produces = MediaType.TEXT_HTML_VALUE)
    @ForDispatchers
    String meaning(@AuthenticationPrincipal Caller caller, @ModelAttribute("form") DraftForm form, Model page) {
        page.addAttribute("words", words.of(caller));
        page.addAttribute(
                "meaning",
                sorted.meaning(
                        caller, form.words(), form.kindCode(), Objects.requireNonNullElse(form.answer(), Map.of())));
        page.addAttribute("answers", Objects.requireNonNullElse(form.answer(), Map.of()));
        return "console/new-parts :: meaning";
    }

    @GetMapping(path = "/requests/new/house", produces = MediaType.TEXT_HTML_VALUE)
    @ForDispatchers
    String house(@AuthenticationPrincipal Caller caller, @ModelAttribute("form") DraftForm form, Model page) {
        page.addAttribute("words", words.of(caller));
        page.addAttribute(
                "open",
                form.houseId() == null ? List.of() : beside.ofHouse(caller, Objects.requireNonNull(form.houseId())));
        page.addAttribute("phone", form.phone() == null ? "" : form.phone());
        return "console/new-parts :: house";
    }

    @GetMapping(path = "/requests/new/whom", produces = MediaType.TEXT_HTML_VALUE)
    @ForDispatchers
    String whom(@AuthenticationPrincipal Caller caller, @ModelAttribute("form") DraftForm form, Model page) {
        HouseId house = form.houseId();
        page.addAttribute(
                "contacts",
                (house == null
                                ? contacts.everywhere(caller.scope().centre(), null, null, null)
                                : contacts.forHouse(caller, house, null, null))
                        .stream().limit(DIGITS).toList());
        return "console/new-parts :: whom";
    }

    @PostMapping(path = "/requests/new", produces = MediaType.TEXT_HTML_VALUE)
    @ForDispatchers
    String register(@AuthenticationPrincipal Caller caller, @Valid @ModelAttribute("form") DraftForm form, Model page) {
        if (Boolean.TRUE.equals(form.keep())) {
            keepResident(caller, form);
        }
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
        RequestDesk.Answer answer = intake.register(
                caller,
                form.order(ending),
                DraftForm.present(form.key()),
                (form + "|" + ending).getBytes(StandardCharsets.UTF_8));
        page.addAttribute("words", words.of(caller));
        page.addAttribute("request", answer.view());
        page.addAttribute("created", answer.created());
        page.addAttribute("ended", ending == null ? null : ending.result());
        return "console/new-parts :: done";
    }

    /** The request stands; that the resident could not be entered is no reason to alarm anybody in the middle of a call. */
    private void keepResident(Caller caller, DraftForm form) {
        try {
            if (form.houseId() != null && DraftForm.present(form.name()) != null) {
                residents.welcome(
                        caller,
                        Objects.requireNonNull(form.houseId()),
                        DraftForm.present(form.premises()),
                        Objects.requireNonNull(form.name()).strip(),
                        form.knownPhone());
            }
        } catch (Refused already) {
            return;
        }
    }

    private static String shortened(String typed) {
        return typed.strip().substring(0, Math.min(typed.strip().length(), 200));
    }
}
