package ru.adsdesk.console.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.board.CrewBoard;
import ru.adsdesk.dispatch.board.CrewOnBoard;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookAccess;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.outage.OutageLists;
import ru.adsdesk.outage.OutageQuery;
import ru.adsdesk.reporting.AskedPeriod;
import ru.adsdesk.reporting.Compliance;
import ru.adsdesk.reporting.ComplianceSummary;
import ru.adsdesk.request.DispatcherLoads;
import ru.adsdesk.request.DispatcherLoads.Load;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.request.RequestBriefs;
import ru.adsdesk.sla.Alarms;
import ru.adsdesk.sla.ClockFigure;
import ru.adsdesk.sla.OpenClock;
import ru.adsdesk.sla.OpenClocks;
import ru.adsdesk.sla.Shifts;

/** Draws the desk up for who leads it. */
@Component
class Overviews {

    private static final int SHOWN = 30;
    private static final int CREWS = 100;
    private static final Duration BACK = Duration.ofDays(1);

    private final Shifts shifts;
    private final DispatcherLoads loads;
    private final OpenClocks clocks;
    private final Alarms alarms;
    private final Compliance compliance;
    private final Accounts accounts;
    private final RequestBriefs briefs;
    private final CrewBoard crews;
    private final OutageLists outages;
    private final BookAccess access;
    private final Clock clock;

    Overviews(
            Shifts shifts,
            DispatcherLoads loads,
            OpenClocks clocks,
            Alarms alarms,
            Compliance compliance,
            Accounts accounts,
            RequestBriefs briefs,
            CrewBoard crews,
            OutageLists outages,
            BookAccess access,
            Clock clock) {
        this.shifts = shifts;
        this.loads = loads;
        this.clocks = clocks;
        this.alarms = alarms;
        this.compliance = compliance;
        this.accounts = accounts;
        this.briefs = briefs;
        this.crews = crews;
        this.outages = outages;
        this.access = access;
        this.clock = clock;
    }

    ZoneId zone(Caller caller) {
        return access.get(caller, BookId.of(caller.scope().centre())).zone();
    }

    Overview of(Caller caller) {
        ZoneId zone = zone(caller);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Instant since = today.atStartOfDay(zone).toInstant();
        List<OpenClock> soon = clocks.list(caller, SHOWN);
        List<OpenClock> unexplained = clocks.broken(caller, since.minus(BACK), clock.instant(), true, SHOWN);
        List<Overview.Kept> kept = kept(caller, today, today.plusDays(1));
        return new Overview(
                people(caller),
                soon,
                unexplained,
                alarms.open(caller, SHOWN),
                kept.stream()
                        .filter(each -> each.norm().subject().equals("call"))
                        .toList(),
                kept,
                crews.list(caller, null, CREWS).items().stream()
                        .sorted(Comparator.comparing(CrewOnBoard::free)
                                .reversed()
                                .thenComparing(CrewOnBoard::name))
                        .toList(),
                outages.page(caller, new OutageQuery(true, null, null, null, null, SHOWN))
                        .items(),
                places(soon, unexplained),
                since);
    }

    /** How every norm was kept over days, the last one out. Refuses {@code report.*}. */
    List<Overview.Kept> kept(Caller caller, LocalDate from, LocalDate to) {
        return compliance.summary(caller, new AskedPeriod(from.toString(), to.toString(), null)).norms().stream()
                .map(Overviews::kept)
                .toList();
    }

    private static Overview.Kept kept(ComplianceSummary.OfNorm norm) {
        long inTime = count(norm, ClockFigure.IN_TIME);
        return new Overview.Kept(
                norm, inTime + count(norm, ClockFigure.LATE) + count(norm, ClockFigure.BREACHED), inTime);
    }

    private static long count(ComplianceSummary.OfNorm norm, ClockFigure figure) {
        ComplianceSummary.@Nullable Figure found = norm.figures().get(figure);
        return found == null ? 0 : found.count();
    }

    private List<Overview.Person> people(Caller caller) {
        List<Shifts.Shift> there = shifts.at(caller.scope().centre(), clock.instant());
        Map<AccountId, Load> inHand = loads.of(caller);
        Set<AccountId> all = new LinkedHashSet<>();
        there.forEach(shift -> all.add(shift.account()));
        all.addAll(inHand.keySet());
        Map<AccountId, String> names = accounts.names(all);
        int most = inHand.values().stream().mapToInt(Load::open).max().orElse(1);
        List<Overview.Person> people = new ArrayList<>();
        for (AccountId account : all) {
            Shifts.@Nullable Shift shift = there.stream()
                    .filter(each -> each.account().equals(account))
                    .findFirst()
                    .orElse(null);
            people.add(person(names.getOrDefault(account, "—"), shift, inHand.get(account), most));
        }
        people.sort(Comparator.comparing((Overview.Person person) -> person.since() == null)
                .thenComparing(Overview.Person::open, Comparator.reverseOrder()));
        return people;
    }

    private static Overview.Person person(String name, Shifts.@Nullable Shift shift, @Nullable Load load, int most) {
        return new Overview.Person(
                name,
                shift == null ? null : shift.role(),
                shift == null ? null : shift.beganAt(),
                load == null ? 0 : load.open(),
                load == null ? 0 : load.emergencies(),
                most);
    }

    private Map<UUID, Overview.Place> places(List<OpenClock> soon, List<OpenClock> unexplained) {
        List<UUID> requests = Stream.concat(soon.stream(), unexplained.stream())
                .filter(each -> each.subjectKind().equals("request"))
                .map(OpenClock::subject)
                .distinct()
                .toList();
        Map<UUID, Overview.Place> places = new HashMap<>();
        briefs.of(requests).forEach((id, brief) -> places.put(id, new Overview.Place(brief.number(), told(brief))));
        return places;
    }

    /** Only what the register says of houses: what an applicant told of a place is theirs. */
    private static String told(RequestBrief brief) {
        return Stream.of(brief.where().house() == null ? null : brief.where().address(), brief.kindName())
                .filter(each -> each != null && !each.isBlank())
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }
}
