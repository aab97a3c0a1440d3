package ru.adsdesk.console.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.adsdesk.console.Zoned;
import ru.adsdesk.console.web.ConsolePage;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.sla.Breaches;

/** The supervisor's page, and the compliance summary for reading. */
@ConsolePage
class OverviewController {

    private static final int WEEK = 7;

    private final Overviews overviews;
    private final FrozenReports frozen;
    private final Clock clock;

    OverviewController(Overviews overviews, FrozenReports frozen, Clock clock) {
        this.overviews = overviews;
        this.frozen = frozen;
        this.clock = clock;
    }

    @GetMapping(path = "/overview", produces = MediaType.TEXT_HTML_VALUE)
    @ForOverseers
    String overview(@AuthenticationPrincipal Caller caller, Model page) {
        page.addAttribute("overview", overviews.of(caller));
        page.addAttribute("reasons", List.of(Breaches.Reason.values()));
        page.addAttribute("zoned", new Zoned(overviews.zone(caller)));
        return "console/overview/overview";
    }

    @GetMapping(path = "/reports", produces = MediaType.TEXT_HTML_VALUE)
    @ForOverseers
    String reports(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            Model page) {
        ZoneId zone = overviews.zone(caller);
        LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), zone) : to;
        LocalDate first = from == null ? last.minusDays(WEEK - 1L) : from;
        page.addAttribute("kept", overviews.kept(caller, first, last.plusDays(1)));
        page.addAttribute("from", first);
        page.addAttribute("to", last);
        page.addAttribute("after", last.plusDays(1));
        page.addAttribute("frozen", frozen.newest(caller));
        page.addAttribute("choices", frozen.choices(caller));
        page.addAttribute("whole", caller.scope().all());
        page.addAttribute(
                "lastMonth",
                YearMonth.from(clock.instant().atZone(zone)).minusMonths(1).toString());
        page.addAttribute("zoned", new Zoned(zone));
        return "console/overview/reports";
    }
}
