package ru.adsdesk.console.contacts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.adsdesk.console.web.ConsolePage;
import ru.adsdesk.console.web.ForBookReaders;
import ru.adsdesk.housing.AddressSearch;
import ru.adsdesk.housing.ContactCase;
import ru.adsdesk.housing.ContactId;
import ru.adsdesk.housing.ContactService;
import ru.adsdesk.housing.ContactSystem;
import ru.adsdesk.housing.ContactView;
import ru.adsdesk.housing.Contacts;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.HouseRegister;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.OrganisationView;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;

/** Whom to call for a house, and the whole directory. Its forms post to {@code /api/contacts}. */
@ConsolePage
class ContactPageController {

    private static final int ROWS = 50;
    private static final int FOUND = 10;

    private final Contacts contacts;
    private final AddressSearch search;
    private final HouseRegister register;
    private final Houses houses;
    private final Organisations organisations;

    ContactPageController(
            Contacts contacts,
            AddressSearch search,
            HouseRegister register,
            Houses houses,
            Organisations organisations) {
        this.contacts = contacts;
        this.search = search;
        this.register = register;
        this.houses = houses;
        this.organisations = organisations;
    }

    /**
     * What applies to a house, nearest first; without a house the whole directory.
     *
     * @param text an address in any spelling
     * @param house the house it was
     */
    @GetMapping(path = "/contacts", produces = MediaType.TEXT_HTML_VALUE)
    @ForBookReaders
    String contacts(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable HouseId house,
            @RequestParam(required = false) @Nullable ContactSystem system,
            @RequestParam(name = "case", required = false) @Nullable ContactCase occasion,
            @RequestParam(required = false) @Nullable ContactId after,
            Model page) {
        List<ServedHouse> found = house != null || text.isBlank() ? List.of() : search.suggest(caller, text, FOUND);
        ServedHouse its = house != null ? register.visible(caller, house) : found.size() == 1 ? found.getFirst() : null;
        Page<ContactView> shown = its == null
                ? Page.of(contacts.page(caller, system, occasion, after, ROWS + 1), ROWS, ContactView::id)
                : new Page<>(contacts.forHouse(caller, its.id(), system, occasion), null);
        page.addAttribute("page", shown);
        page.addAttribute("house", its);
        page.addAttribute("found", its == null ? found : List.of());
        page.addAttribute("text", text);
        page.addAttribute("system", system);
        page.addAttribute("occasion", occasion);
        page.addAttribute("services", List.of(ContactService.values()));
        page.addAttribute("systems", List.of(ContactSystem.values()));
        page.addAttribute("occasions", List.of(ContactCase.values()));
        names(caller, shown, page);
        return "console/contacts/contacts";
    }

    private void names(Caller caller, Page<ContactView> shown, Model page) {
        List<OrganisationView> all = organisations.listOf(caller.scope().centre());
        page.addAttribute("organisations", all);
        page.addAttribute(
                "organisationNames",
                all.stream().collect(Collectors.toMap(OrganisationView::id, OrganisationView::name)));
        List<HouseId> named = shown.items().stream()
                .map(ContactView::house)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<HouseId, String> addresses =
                houses.listServed(named).stream().collect(Collectors.toMap(ServedHouse::id, ServedHouse::address));
        page.addAttribute("addresses", addresses);
    }
}
