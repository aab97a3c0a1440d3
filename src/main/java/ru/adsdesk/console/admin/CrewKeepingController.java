package ru.adsdesk.console.admin;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ru.adsdesk.console.Zoned;
import ru.adsdesk.console.web.ConsolePage;
import ru.adsdesk.dispatch.crew.ContractorId;
import ru.adsdesk.dispatch.crew.ContractorView;
import ru.adsdesk.dispatch.crew.Contractors;
import ru.adsdesk.dispatch.crew.CrewDuties;
import ru.adsdesk.dispatch.crew.CrewId;
import ru.adsdesk.dispatch.crew.CrewView;
import ru.adsdesk.dispatch.crew.Crews;
import ru.adsdesk.dispatch.crew.WorkerId;
import ru.adsdesk.dispatch.crew.WorkerView;
import ru.adsdesk.dispatch.crew.Workers;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.AccountView;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForSeniors;
import ru.adsdesk.identity.Page;
import ru.adsdesk.identity.Role;
import ru.adsdesk.journal.BookAccess;
import ru.adsdesk.journal.BookId;

/** Who goes out: crews, workers, contractors. The forms post to {@code /api/crews}, {@code /api/workers}, {@code /api/contractors}. */
@ConsolePage
class CrewKeepingController {

    private static final int ROWS = 50;

    private final Crews crews;
    private final CrewDuties duties;
    private final Workers workers;
    private final Contractors contractors;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Houses houses;
    private final SkillChoice skills;
    private final BookAccess access;
    private final Clock clock;

    CrewKeepingController(
            Crews crews,
            CrewDuties duties,
            Workers workers,
            Contractors contractors,
            Accounts accounts,
            Organisations organisations,
            Houses houses,
            SkillChoice skills,
            BookAccess access,
            Clock clock) {
        this.crews = crews;
        this.duties = duties;
        this.workers = workers;
        this.contractors = contractors;
        this.accounts = accounts;
        this.organisations = organisations;
        this.houses = houses;
        this.skills = skills;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(path = "/admin/crews", produces = MediaType.TEXT_HTML_VALUE)
    @ForSeniors
    String crews(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable CrewId after,
            Model page) {
        page.addAttribute("page", Page.of(crews.list(caller, after, ROWS + 1), ROWS, CrewView::id));
        choices(caller, page);
        return "console/admin/crews";
    }

    /** One crew: what it can do and whom it serves, when it is on duty, who goes out with it. */
    @GetMapping(path = "/admin/crews/{id}", produces = MediaType.TEXT_HTML_VALUE)
    @ForSeniors
    String crew(@AuthenticationPrincipal Caller caller, @PathVariable CrewId id, Model page) {
        CrewView crew = crews.get(caller, id);
        page.addAttribute("crew", crew);
        page.addAttribute("duties", duties.list(caller, id));
        page.addAttribute("served", houses.listServed(crew.houses()));
        page.addAttribute("now", clock.instant());
        choices(caller, page);
        return "console/admin/crew";
    }

    @GetMapping(path = "/admin/workers", produces = MediaType.TEXT_HTML_VALUE)
    @ForSeniors
    String workers(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable WorkerId after,
            Model page) {
        Page<WorkerView> shown = Page.of(workers.list(caller, null, after, ROWS + 1), ROWS, WorkerView::id);
        Set<UUID> named = shown.items().stream()
                .filter(each -> each.crew() != null)
                .map(each -> each.crew().value())
                .collect(Collectors.toSet());
        page.addAttribute("page", shown);
        page.addAttribute("crewNames", crews.names(named));
        page.addAttribute("crews", crews.list(caller, null, Page.MOST));
        choices(caller, page);
        return "console/admin/workers";
    }

    @GetMapping(path = "/admin/contractors", produces = MediaType.TEXT_HTML_VALUE)
    @ForSeniors
    String contractors(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable ContractorId after,
            Model page) {
        page.addAttribute("page", Page.of(contractors.list(caller, after, ROWS + 1), ROWS, ContractorView::id));
        return "console/admin/contractors";
    }

    private void choices(Caller caller, Model page) {
        page.addAttribute("contractors", contractors.list(caller, null, Page.MOST));
        page.addAttribute("organisations", organisations.listOf(caller.scope().centre()));
        page.addAttribute("skills", skills.of(caller));
        page.addAttribute("executors", executors(caller));
        page.addAttribute(
                "zoned",
                new Zoned(access.get(caller, BookId.of(caller.scope().centre())).zone()));
    }

    /** Accounts a worker may have: names by id. */
    private Map<String, String> executors(Caller caller) {
        return accounts.list(caller, null, Page.MOST).stream()
                .filter(each -> each.role() == Role.EXECUTOR && each.disabledAt() == null)
                .collect(Collectors.toMap(each -> each.id().toString(), AccountView::name));
    }
}
