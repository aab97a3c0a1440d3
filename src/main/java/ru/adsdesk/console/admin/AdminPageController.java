package ru.adsdesk.console.admin;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.adsdesk.console.Zoned;
import ru.adsdesk.console.web.ConsolePage;
import ru.adsdesk.housing.OrganisationView;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.AccountView;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.ForAdministrators;
import ru.adsdesk.identity.ForManagers;
import ru.adsdesk.identity.KeyId;
import ru.adsdesk.identity.KeyView;
import ru.adsdesk.identity.Keys;
import ru.adsdesk.identity.Page;
import ru.adsdesk.identity.Role;
import ru.adsdesk.journal.BookAccess;
import ru.adsdesk.journal.BookId;

/** Who works with the desk, and what speaks to it. The forms of these pages post to the API. */
@ConsolePage
class AdminPageController {

    private static final int ROWS = 50;

    /** The roles an account may have. */
    private static final List<Role> ROLES =
            List.of(Role.DISPATCHER, Role.SENIOR, Role.EXECUTOR, Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR);

    private final Accounts accounts;
    private final Keys keys;
    private final Organisations organisations;
    private final BookAccess access;

    AdminPageController(Accounts accounts, Keys keys, Organisations organisations, BookAccess access) {
        this.accounts = accounts;
        this.keys = keys;
        this.organisations = organisations;
        this.access = access;
    }

    @GetMapping(path = "/admin", produces = MediaType.TEXT_HTML_VALUE)
    @ForManagers
    String index(@AuthenticationPrincipal Caller caller, Model page) {
        page.addAttribute("sections", AdminSections.of(caller.role()));
        return "console/admin/index";
    }

    @GetMapping(path = "/admin/accounts", produces = MediaType.TEXT_HTML_VALUE)
    @ForAdministrators
    String accounts(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable AccountId after,
            Model page) {
        page.addAttribute("page", Page.of(accounts.list(caller, after, ROWS + 1), ROWS, AccountView::id));
        page.addAttribute("roles", ROLES);
        shared(caller, page);
        return "console/admin/accounts";
    }

    @GetMapping(path = "/admin/keys", produces = MediaType.TEXT_HTML_VALUE)
    @ForAdministrators
    String keys(
            @AuthenticationPrincipal Caller caller, @RequestParam(required = false) @Nullable KeyId after, Model page) {
        page.addAttribute("page", Page.of(keys.list(caller, after, ROWS + 1), ROWS, KeyView::id));
        page.addAttribute("channels", List.of(Channel.values()));
        shared(caller, page);
        return "console/admin/keys";
    }

    private void shared(Caller caller, Model page) {
        List<OrganisationView> all = organisations.listOf(caller.scope().centre());
        Map<String, String> names =
                all.stream().collect(Collectors.toMap(each -> each.id().toString(), OrganisationView::name));
        page.addAttribute("organisations", all);
        page.addAttribute("names", names);
        page.addAttribute(
                "zoned",
                new Zoned(access.get(caller, BookId.of(caller.scope().centre())).zone()));
    }
}
