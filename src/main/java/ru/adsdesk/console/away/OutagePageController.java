package ru.adsdesk.console.away;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
import ru.adsdesk.console.web.ForBookReaders;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;
import ru.adsdesk.identity.Page;
import ru.adsdesk.journal.BookAccess;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.outage.OutageCause;
import ru.adsdesk.outage.OutageId;
import ru.adsdesk.outage.OutageKind;
import ru.adsdesk.outage.OutageLists;
import ru.adsdesk.outage.OutageQuery;
import ru.adsdesk.outage.OutageSystem;
import ru.adsdesk.outage.OutageView;
import ru.adsdesk.outage.ShortNotice;
import ru.adsdesk.outage.TellingWay;
import ru.adsdesk.outage.VoidReason;
import ru.adsdesk.request.DismissReason;
import ru.adsdesk.request.ProposalId;
import ru.adsdesk.request.ProposalView;
import ru.adsdesk.request.Proposals;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.request.RequestBriefs;
import ru.adsdesk.request.RequestId;

/** Accidents, planned shutdowns and what the desk proposes as such. Every form of these pages posts to {@code /api/outages}. */
@ConsolePage
class OutagePageController {

    private static final int SHOWN = 50;
    private static final int PROPOSED = 20;
    private static final int EVIDENCE = 12;
    private static final Duration AHEAD = Duration.ofDays(60);

    private final OutageLists outages;
    private final OutageSheets sheets;
    private final Proposals proposals;
    private final Houses houses;
    private final RequestBriefs briefs;
    private final BookAccess access;
    private final Clock clock;

    OutagePageController(
            OutageLists outages,
            OutageSheets sheets,
            Proposals proposals,
            Houses houses,
            RequestBriefs briefs,
            BookAccess access,
            Clock clock) {
        this.outages = outages;
        this.sheets = sheets;
        this.proposals = proposals;
        this.houses = houses;
        this.briefs = briefs;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What the desk proposes, what goes on, what is planned.
     *
     * @param after the last accident seen
     * @param planned the last planned shutdown seen
     * @param proposal the last proposal seen
     */
    @GetMapping(path = "/outages", produces = MediaType.TEXT_HTML_VALUE)
    @ForBookReaders
    String outages(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable OutageId after,
            @RequestParam(required = false) @Nullable String planned,
            @RequestParam(required = false) @Nullable ProposalId proposal,
            Model page) {
        Instant now = clock.instant();
        Page<ProposalView> proposed = proposals.page(caller, "OPEN", proposal, PROPOSED);
        page.addAttribute("proposed", proposed);
        page.addAttribute("places", places(proposed.items()));
        page.addAttribute("briefs", evidence(proposed.items()));
        page.addAttribute("dismissals", List.of(DismissReason.values()));
        page.addAttribute(
                "open", outages.page(caller, new OutageQuery(true, OutageKind.ACCIDENT, null, null, after, SHOWN)));
        page.addAttribute(
                "planned",
                outages.calendar(
                        caller,
                        new OutageQuery(null, OutageKind.PLANNED, null, null, null, SHOWN),
                        now,
                        now.plus(AHEAD),
                        planned));
        page.addAttribute("zoned", zoned(caller));
        return "console/away/outages";
    }

    /** Those that are over, newest first. */
    @GetMapping(path = "/outages/over", produces = MediaType.TEXT_HTML_VALUE)
    @ForBookReaders
    String over(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable OutageId after,
            Model page) {
        page.addAttribute("page", outages.page(caller, new OutageQuery(false, null, null, null, after, SHOWN)));
        page.addAttribute("zoned", zoned(caller));
        return "console/away/outages-over";
    }

    /** A new accident or planned shutdown. */
    @GetMapping(path = "/outages/new", produces = MediaType.TEXT_HTML_VALUE)
    @ForDispatchers
    String fresh(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "ACCIDENT") OutageKind kind,
            Model page) {
        page.addAttribute("kind", kind);
        page.addAttribute("systems", List.of(OutageSystem.values()));
        page.addAttribute("causes", List.of(OutageCause.values()));
        page.addAttribute("notices", List.of(ShortNotice.values()));
        page.addAttribute("zoned", zoned(caller));
        return "console/away/outage-new";
    }

    /** Everything of one. */
    @GetMapping(path = "/outages/{id}", produces = MediaType.TEXT_HTML_VALUE)
    @ForBookReaders
    String outage(
            @AuthenticationPrincipal Caller caller,
            @PathVariable OutageId id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable HouseId house,
            @RequestParam(required = false) @Nullable YearMonth month,
            Model page) {
        OutageSheet sheet = sheets.of(caller, id, new OutageSheets.Part(after, house, month), SHOWN);
        page.addAttribute("sheet", sheet);
        page.addAttribute("outage", sheet.outage());
        page.addAttribute(
                "houses",
                sheet.outage().places().stream()
                        .collect(Collectors.toMap(
                                OutageView.PlaceView::houseId,
                                Function.identity(),
                                (one, other) -> one,
                                LinkedHashMap::new))
                        .values());
        page.addAttribute("causes", List.of(OutageCause.values()));
        page.addAttribute("ways", List.of(TellingWay.values()));
        page.addAttribute("reasons", List.of(VoidReason.values()));
        page.addAttribute("zoned", new Zoned(sheet.zone()));
        return "console/away/outage";
    }

    private Map<HouseId, String> places(Collection<ProposalView> proposed) {
        List<HouseId> ids = proposed.stream()
                .flatMap(each -> each.houses().stream())
                .distinct()
                .toList();
        return houses.listServed(ids).stream().collect(Collectors.toMap(ServedHouse::id, ServedHouse::address));
    }

    /** The first requests that speak for each; the API tells all. */
    private Map<UUID, RequestBrief> evidence(Collection<ProposalView> proposed) {
        return briefs.of(proposed.stream()
                .flatMap(each -> each.requests().stream().limit(EVIDENCE))
                .map(RequestId::value)
                .toList());
    }

    private Zoned zoned(Caller caller) {
        return new Zoned(access.get(caller, BookId.of(caller.scope().centre())).zone());
    }
}
