package ru.adsdesk.console.admin;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.adsdesk.console.web.ConsolePage;
import ru.adsdesk.dispatch.crew.CrewView;
import ru.adsdesk.dispatch.crew.Crews;
import ru.adsdesk.dispatch.offer.DispatchRules;
import ru.adsdesk.dispatch.offer.RuleId;
import ru.adsdesk.dispatch.offer.RuleMoment;
import ru.adsdesk.dispatch.offer.RuleView;
import ru.adsdesk.housing.OrganisationView;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForSeniors;
import ru.adsdesk.identity.Page;
import ru.adsdesk.request.kind.Urgency;

/** The rules by which the desk sends somebody by itself: per organisation, kind and hour. The forms post to {@code /api/dispatch-rules}. */
@ConsolePage
class RuleKeepingController {

    private static final int ROWS = 50;

    private final DispatchRules rules;
    private final Crews crews;
    private final Organisations organisations;
    private final SkillChoice skills;

    RuleKeepingController(DispatchRules rules, Crews crews, Organisations organisations, SkillChoice skills) {
        this.rules = rules;
        this.crews = crews;
        this.organisations = organisations;
        this.skills = skills;
    }

    /** A page of them by organisation, each organisation's in the order they are tried. */
    @GetMapping(path = "/admin/rules", produces = MediaType.TEXT_HTML_VALUE)
    @ForSeniors
    String rules(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable RuleId after,
            Model page) {
        List<OrganisationView> all = organisations.listOf(caller.scope().centre());
        List<CrewView> going = crews.list(caller, null, Page.MOST);
        Page<RuleView> found = Page.of(rules.list(caller, after, ROWS + 1), ROWS, RuleView::id);
        page.addAttribute("page", new Page<>(tried(found.items()), found.after()));
        page.addAttribute("organisations", all);
        page.addAttribute(
                "organisationNames",
                all.stream().collect(Collectors.toMap(OrganisationView::id, OrganisationView::name)));
        page.addAttribute("crews", going);
        page.addAttribute("crewNames", going.stream().collect(Collectors.toMap(CrewView::id, CrewView::name)));
        page.addAttribute("skills", skills.of(caller));
        page.addAttribute("moments", List.of(RuleMoment.values()));
        page.addAttribute("urgencies", List.of(Urgency.values()));
        return "console/admin/rules";
    }

    private static List<RuleView> tried(List<RuleView> found) {
        return found.stream()
                .sorted(Comparator.comparing(
                                (RuleView each) -> each.rule().organisation().toString())
                        .thenComparingInt(each -> each.rule().position()))
                .toList();
    }
}
