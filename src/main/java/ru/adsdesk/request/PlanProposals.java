package ru.adsdesk.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.ContactService;
import ru.adsdesk.housing.ContactView;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookReader;
import ru.adsdesk.journal.BookReading;
import ru.adsdesk.journal.ShownLine;
import ru.adsdesk.request.PlanProposal.NeededService;
import ru.adsdesk.request.act.Act;
import ru.adsdesk.request.act.OtherService;
import ru.adsdesk.request.act.Plan;
import ru.adsdesk.request.kind.HouseSystem;
import ru.adsdesk.request.kind.Kind;
import ru.adsdesk.request.kind.PlanTemplate;
import ru.adsdesk.request.kind.PlanTemplates;
import ru.adsdesk.request.kind.ResponsibilityZone;

/** Proposes a plan, so that the usual case is one confirmation (416 p.13, p.17(1)). */
@Component
public class PlanProposals {

    /** Their emergency damage is told to the municipality (416 p.13). */
    private static final Set<HouseSystem> TOLD_TO_MUNICIPALITY =
            EnumSet.of(HouseSystem.COLD_WATER, HouseSystem.HOT_WATER, HouseSystem.SEWERAGE, HouseSystem.HEATING);

    private static final int MOST_LINES = 500;
    private static final int STEP_MINUTES = 5;

    private final KindsInUse kinds;
    private final RequestContacts contacts;
    private final BookReading book;
    private final Clock clock;

    PlanProposals(KindsInUse kinds, RequestContacts contacts, BookReading book, Clock clock) {
        this.kinds = kinds;
        this.contacts = contacts;
        this.book = book;
        this.clock = clock;
    }

    /** The plan of the kind's template for a request as the caller was shown it. */
    public PlanProposal propose(Caller caller, RequestView shown) {
        Kind kind = kinds.find(caller.scope().centre(), shown.kind()).orElse(null);
        PlanTemplate template = PlanTemplates.of(kind);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant latest = PlanLimit.latest(shown.clocks()).orElse(null);
        Instant planned = planned(now, template, latest);
        Set<OtherService> needed = needed(kind, template);
        Plan plan = new Plan(
                planned,
                visit(shown.wishedFrom(), now, planned),
                template.works(),
                executor(shown),
                needed.isEmpty() ? null : needed,
                null,
                null,
                null);
        boolean overNorm = latest != null && planned.isAfter(latest);
        return new PlanProposal(
                plan, template.hours(), latest, overNorm, template.photos(), services(caller, shown, needed));
    }

    /** As it usually takes; where that is later than the norm and the norm can still be kept, by the norm. */
    private static Instant planned(Instant now, PlanTemplate template, @Nullable Instant latest) {
        Instant usual = step(now.plus(Duration.ofHours(template.hours())));
        if (latest == null || !usual.isAfter(latest)) {
            return usual;
        }
        Instant byNorm = step(latest);
        return byNorm.isAfter(now) ? byNorm : latest.isAfter(now) ? latest : usual;
    }

    private static Instant step(Instant time) {
        Instant minute = time.truncatedTo(ChronoUnit.MINUTES);
        return minute.minus(Duration.ofMinutes(minute.getEpochSecond() / 60 % STEP_MINUTES));
    }

    /** When the applicant wished a visit, if that is still to come and not after the work is planned to be done. */
    private static @Nullable Instant visit(@Nullable Instant wished, Instant now, Instant planned) {
        return wished == null || !wished.isAfter(now) || wished.isAfter(planned) ? null : wished;
    }

    private static @Nullable UUID executor(RequestView shown) {
        AccountId sent = shown.course().executor();
        return sent == null ? null : sent.value();
    }

    private static Set<OtherService> needed(@Nullable Kind kind, PlanTemplate template) {
        Set<OtherService> needed = EnumSet.noneOf(OtherService.class);
        needed.addAll(template.services());
        if (kind != null && kind.damage() && TOLD_TO_MUNICIPALITY.contains(kind.system())) {
            needed.add(OtherService.MUNICIPALITY);
        }
        if (kind != null && kind.zone() == ResponsibilityZone.UTILITY && kind.system() != HouseSystem.GAS) {
            needed.add(OtherService.UTILITY);
        }
        return needed;
    }

    private List<NeededService> services(Caller caller, RequestView shown, Set<OtherService> needed) {
        if (needed.isEmpty()) {
            return List.of();
        }
        List<ContactView> directory = contacts.list(caller, shown, null);
        Map<OtherService, Map<?, ?>> decided = decided(shown);
        return needed.stream()
                .map(service -> {
                    Map<?, ?> last = decided.getOrDefault(service, Map.of());
                    Object contacted = last.get("contactedAt");
                    return new NeededService(
                            service,
                            Objects.toString(last.get("decision"), null),
                            contacted == null ? null : Instant.parse(contacted.toString()),
                            directory.stream()
                                    .filter(entry -> reaches(entry.service(), service))
                                    .toList());
                })
                .toList();
    }

    private static boolean reaches(ContactService entry, OtherService service) {
        return switch (entry) {
            case GAS -> service == OtherService.GAS;
            case UTILITY -> service == OtherService.UTILITY;
            case MUNICIPALITY -> service == OtherService.MUNICIPALITY;
            case CITY_DESK -> service == OtherService.CITY_DESK;
            case LIFT, OTHER -> service == OtherService.OTHER;
            case MANAGER -> false;
        };
    }

    /** The last decision on each service, as the lines tell it. */
    private Map<OtherService, Map<?, ?>> decided(RequestView shown) {
        Map<OtherService, Map<?, ?>> decided = new EnumMap<>(OtherService.class);
        BookReader nobody = BookReader.masked(Actor.system());
        for (ShownLine line : book.pageOf(shown.book(), shown.id().value(), nobody, 0, MOST_LINES)) {
            if (Act.CALL_SERVICE.fact().equals(line.line().get("code"))
                    && line.line().get("facts") instanceof Map<?, ?> facts) {
                decided.put(OtherService.valueOf(String.valueOf(facts.get("service"))), facts);
            }
        }
        return decided;
    }
}
