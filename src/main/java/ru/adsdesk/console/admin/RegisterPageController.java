package ru.adsdesk.console.admin;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.adsdesk.console.web.ConsolePage;
import ru.adsdesk.housing.AddressSearch;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.HouseRegister;
import ru.adsdesk.housing.OrganisationView;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForManagers;
import ru.adsdesk.identity.ForSeniors;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Page;

/** The registers: organisations, houses, and the files they come in. */
@ConsolePage
class RegisterPageController {

    private static final int ROWS = 50;

    private final Organisations organisations;
    private final HouseRegister register;
    private final AddressSearch search;

    RegisterPageController(Organisations organisations, HouseRegister register, AddressSearch search) {
        this.organisations = organisations;
        this.register = register;
        this.search = search;
    }

    @GetMapping(path = "/admin/organisations", produces = MediaType.TEXT_HTML_VALUE)
    @ForManagers
    String organisations(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable OrganisationId after,
            Model page) {
        page.addAttribute("page", Page.of(organisations.page(caller, after, ROWS + 1), ROWS, OrganisationView::id));
        return "console/admin/organisations";
    }

    @GetMapping(path = "/admin/houses", produces = MediaType.TEXT_HTML_VALUE)
    @ForManagers
    String houses(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable HouseId after,
            Model page) {
        page.addAttribute(
                "page",
                text.isBlank()
                        ? Page.of(register.page(caller, after, ROWS + 1), ROWS, ServedHouse::id)
                        : new Page<>(search.suggest(caller, text, ROWS), null));
        page.addAttribute("text", text);
        page.addAttribute("organisations", organisations.page(caller, null, Page.MOST));
        return "console/admin/houses";
    }

    @GetMapping(path = "/admin/imports", produces = MediaType.TEXT_HTML_VALUE)
    @ForSeniors
    String imports() {
        return "console/admin/imports";
    }
}
