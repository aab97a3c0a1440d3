package ru.adsdesk.console.web;

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
import org.springframework.web.bind.annotation.RequestParam;
import ru.adsdesk.housing.AddressMatch;
import ru.adsdesk.housing.AddressSearch;
import ru.adsdesk.housing.Contacts;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;

/** What is found while a request is typed: who calls, which house, what the words mean, what is known there, whom to call. */
@ConsolePage
class DraftPartsController {

    private static final int HOUSES = 8;
    private static final int DIGITS = 8;
    private static final int LEAST_OF_AN_ADDRESS = 2;
    private static final int LONGEST = 200;

    private final AddressSearch addresses;
    private final Contacts contacts;
    private final Beside beside;
    private final CallCards calls;
    private final AtPlace places;
    private final Sorted sorted;
    private final PageWords words;

    DraftPartsController(
            AddressSearch addresses,
            Contacts contacts,
            Beside beside,
            CallCards calls,
            AtPlace places,
            Sorted sorted,
            PageWords words) {
        this.addresses = addresses;
        this.contacts = contacts;
        this.beside = beside;
        this.calls = calls;
        this.places = places;
        this.sorted = sorted;
        this.words = words;
    }

    @GetMapping(path = "/requests/new/caller", produces = MediaType.TEXT_HTML_VALUE)
    @ForDispatchers
    String caller(
            @AuthenticationPrincipal Caller caller,
            @RequestParam String who,
            @RequestParam(required = false) @Nullable UUID call,
            Model page) {
        String typed = shortened(who);
        page.addAttribute("words", words.of(caller));
        page.addAttribute("known", beside.known(caller, typed));
        page.addAttribute("calls", calls.recent(caller, typed, call));
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
        page.addAttribute("place", places.of(caller, form));
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

    private static String shortened(String typed) {
        return typed.strip().substring(0, Math.min(typed.strip().length(), LONGEST));
    }
}
