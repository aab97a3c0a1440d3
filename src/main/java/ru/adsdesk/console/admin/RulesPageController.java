package ru.adsdesk.console.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ru.adsdesk.console.web.ConsolePage;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForManagers;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.KindsInUse;
import ru.adsdesk.request.kind.HouseSystem;
import ru.adsdesk.request.kind.RepeatScope;
import ru.adsdesk.request.kind.ResponsibilityZone;
import ru.adsdesk.request.kind.Urgency;
import ru.adsdesk.sla.Calendars;
import ru.adsdesk.sla.Norms;
import ru.adsdesk.sla.OverrideScope;
import ru.adsdesk.sla.norm.WorkingDays;

/** What the desk goes by: the fault catalogue, the norms, the working-day calendar. */
@ConsolePage
class RulesPageController {

    private static final int EARLIEST = 2019;
    private static final int LATEST = 2100;

    private final KindsInUse kinds;
    private final Norms norms;
    private final Organisations organisations;
    private final Calendars calendars;
    private final Clock clock;

    RulesPageController(KindsInUse kinds, Norms norms, Organisations organisations, Calendars calendars, Clock clock) {
        this.kinds = kinds;
        this.norms = norms;
        this.organisations = organisations;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping(path = "/admin/kinds", produces = MediaType.TEXT_HTML_VALUE)
    @ForManagers
    String kinds(@AuthenticationPrincipal Caller caller, Model page) {
        page.addAttribute("kinds", kinds.of(caller.scope().centre()).list());
        return "console/admin/kinds";
    }

    /** The form is filled from the API by the page itself; a code nobody has yet makes a new kind. */
    @GetMapping(path = "/admin/kinds/{code}", produces = MediaType.TEXT_HTML_VALUE)
    @ForManagers
    String kind(@PathVariable String code, @RequestParam(defaultValue = "false") boolean fresh, Model page) {
        page.addAttribute("code", code);
        page.addAttribute("fresh", fresh);
        page.addAttribute("systems", List.of(HouseSystem.values()));
        page.addAttribute("urgencies", List.of(Urgency.values()));
        page.addAttribute("zones", List.of(ResponsibilityZone.values()));
        page.addAttribute("repeatScopes", List.of(RepeatScope.values()));
        return "console/admin/kind";
    }

    @GetMapping(path = "/admin/norms", produces = MediaType.TEXT_HTML_VALUE)
    @ForManagers
    String norms(@AuthenticationPrincipal Caller caller, Model page) {
        page.addAttribute("norms", norms.list(caller));
        page.addAttribute("scopes", List.of(OverrideScope.values()));
        page.addAttribute("organisations", organisations.listOf(caller.scope().centre()));
        return "console/admin/norms";
    }

    /**
     * A month of the calendar.
     *
     * @param month 1 to 12
     * @param weeks its weeks from Monday; days of other months are absent
     */
    record Month(int month, List<List<@Nullable Day>> weeks) {}

    /**
     * A day of the calendar.
     *
     * @param day of the month
     * @param worked whether it is worked
     */
    record Day(int day, boolean worked) {}

    @GetMapping(path = "/admin/calendar", produces = MediaType.TEXT_HTML_VALUE)
    @ForManagers
    String calendar(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable Integer year,
            Model page) {
        int shown = year == null ? Year.now(clock).getValue() : year;
        if (shown < EARLIEST || shown > LATEST) {
            throw new Refused(BodyProblem.BAD_PARAMETER, "year");
        }
        WorkingDays calendar = calendars.of(caller);
        List<Month> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            months.add(month(calendar, shown, month));
        }
        page.addAttribute("year", shown);
        page.addAttribute("entered", calendar.isEntered(shown));
        page.addAttribute("months", months);
        page.addAttribute("own", calendars.list(caller, shown));
        page.addAttribute("may", caller.scope().all());
        page.addAttribute("tomorrow", LocalDate.now(clock).plusDays(1));
        return "console/admin/calendar";
    }

    private static Month month(WorkingDays calendar, int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        List<List<@Nullable Day>> weeks = new ArrayList<>();
        LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
        for (LocalDate start = monday; !start.isAfter(first.plusMonths(1).minusDays(1)); start = start.plusDays(7)) {
            weeks.add(week(calendar, start, month));
        }
        return new Month(month, weeks);
    }

    private static List<@Nullable Day> week(WorkingDays calendar, LocalDate monday, int month) {
        List<@Nullable Day> days = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            LocalDate day = monday.plusDays(i);
            days.add(day.getMonthValue() == month ? new Day(day.getDayOfMonth(), calendar.has(day)) : null);
        }
        return days;
    }
}
