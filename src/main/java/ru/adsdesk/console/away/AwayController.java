package ru.adsdesk.console.away;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.adsdesk.console.Zoned;
import ru.adsdesk.console.web.ConsolePage;
import ru.adsdesk.console.web.ForBookReaders;
import ru.adsdesk.dispatch.board.CrewBoard;
import ru.adsdesk.dispatch.crew.CrewId;
import ru.adsdesk.housing.AddressSearch;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookAccess;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.outage.OutageKind;
import ru.adsdesk.outage.OutageLists;
import ru.adsdesk.outage.OutageQuery;
import ru.adsdesk.outage.OutageSystem;
import ru.adsdesk.outage.TellingWay;

/** Crews and outages. */
@ConsolePage
class AwayController {

    private static final int SHOWN = 100;
    private static final int HOUSES = 20;
    private static final Duration AHEAD = Duration.ofDays(60);

    private final CrewBoard crews;
    private final OutageLists outages;
    private final AddressSearch search;
    private final BookAccess access;
    private final Clock clock;

    AwayController(CrewBoard crews, OutageLists outages, AddressSearch search, BookAccess access, Clock clock) {
        this.crews = crews;
        this.outages = outages;
        this.search = search;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(path = "/crews", produces = MediaType.TEXT_HTML_VALUE)
    @ForBookReaders
    String crews(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable CrewId after,
            Model page) {
        page.addAttribute("page", crews.list(caller, after, SHOWN));
        page.addAttribute("zoned", zoned(caller));
        return "console/away/crews";
    }

    /**
     * Accidents that run, shutdowns to come, and a new one.
     *
     * @param text address of the houses a new one reaches
     */
    @GetMapping(path = "/outages", produces = MediaType.TEXT_HTML_VALUE)
    @ForBookReaders
    String outages(@AuthenticationPrincipal Caller caller, @RequestParam(defaultValue = "") String text, Model page) {
        Instant now = clock.instant();
        page.addAttribute(
                "open",
                outages.page(caller, new OutageQuery(true, OutageKind.ACCIDENT, null, null, null, SHOWN))
                        .items());
        page.addAttribute(
                "planned",
                outages.calendar(
                                caller,
                                new OutageQuery(null, OutageKind.PLANNED, null, null, null, SHOWN),
                                now,
                                now.plus(AHEAD),
                                null)
                        .items());
        page.addAttribute("houses", text.isBlank() ? List.of() : search.suggest(caller, text, HOUSES));
        page.addAttribute("text", text);
        page.addAttribute("systems", List.of(OutageSystem.values()));
        page.addAttribute("ways", List.of(TellingWay.values()));
        page.addAttribute("zoned", zoned(caller));
        return "console/away/outages";
    }

    private Zoned zoned(Caller caller) {
        return new Zoned(access.get(caller, BookId.of(caller.scope().centre())).zone());
    }
}
