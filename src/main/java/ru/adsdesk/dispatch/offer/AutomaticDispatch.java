package ru.adsdesk.dispatch.offer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.crew.CrewId;
import ru.adsdesk.dispatch.order.AutomaticOrder;
import ru.adsdesk.dispatch.order.Choice;
import ru.adsdesk.dispatch.order.MakeWorkOrder;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.Follower;
import ru.adsdesk.journal.Line;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.KindCode;
import ru.adsdesk.request.KindsInUse;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.request.RequestBriefs;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.request.Status;
import ru.adsdesk.request.kind.Kind;

/**
 * Sends somebody by itself where a rule of the organisation says so. It hears of a request after it is written, so that no
 * registration waits for it; a request that has a work order, made by whomever, is left to people. The line of the order names
 * the rule and what spoke for the crew.
 */
@Component
class AutomaticDispatch implements Follower {

    private static final Logger log = LoggerFactory.getLogger(AutomaticDispatch.class);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Set<Status> UNSENT = Set.of(Status.REGISTERED, Status.PLANNED);

    private final RuleTable rules;
    private final RequestBriefs briefs;
    private final RequestDesk requests;
    private final KindsInUse kinds;
    private final Offers offers;
    private final AutomaticOrder orders;
    private final Clock clock;

    AutomaticDispatch(
            RuleTable rules,
            RequestBriefs briefs,
            RequestDesk requests,
            KindsInUse kinds,
            Offers offers,
            AutomaticOrder orders,
            Clock clock) {
        this.rules = rules;
        this.briefs = briefs;
        this.requests = requests;
        this.kinds = kinds;
        this.offers = offers;
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "dispatch.rules";
    }

    @Override
    public boolean hears(String code) {
        return moment(code).isPresent();
    }

    private static Optional<RuleMoment> moment(String code) {
        return Arrays.stream(RuleMoment.values())
                .filter(each -> each.fact().equals(code))
                .findFirst();
    }

    /** What was written long ago, while nobody heard, is left to people. */
    @Override
    public void hear(List<Line> lines) {
        Instant old = clock.instant().minus(FRESH);
        lines.stream().filter(line -> line.recordedAt().isAfter(old)).forEach(this::hear);
    }

    private void hear(Line line) {
        RuleMoment moment = moment(line.code()).orElseThrow();
        List<RuleView> its = rules.inForce(line.book().value(), moment);
        if (!its.isEmpty()) {
            briefs.find(line.subject().id())
                    .filter(request -> UNSENT.contains(request.status()))
                    .ifPresent(request -> send(request, its));
        }
    }

    private void send(RequestBrief request, List<RuleView> its) {
        Caller desk = Caller.system(request.centre());
        Optional<Kind> kind =
                Optional.ofNullable(request.kind()).flatMap(KindCode::find).flatMap(kinds.of(request.centre())::find);
        its.stream()
                .filter(rule -> isFor(rule.rule(), request, kind))
                .flatMap(rule -> chosen(desk, request, rule).stream())
                .findFirst()
                .ifPresent(chosen -> order(desk, request, chosen));
    }

    private boolean isFor(KeepRule rule, RequestBrief request, Optional<Kind> kind) {
        boolean skill = rule.skills().isEmpty()
                || kind.filter(its -> rule.skills().contains(its.code().value())
                                || rule.skills().contains(its.system().name()))
                        .isPresent();
        boolean urgency = rule.urgency() == null || rule.urgency() == request.urgency();
        LocalTime local = clock.instant().atZone(request.where().zone()).toLocalTime();
        return skill && urgency && within(rule.from(), rule.to(), local);
    }

    private static boolean within(@Nullable LocalTime from, @Nullable LocalTime to, LocalTime local) {
        if (from == null || to == null) {
            return true;
        }
        boolean begun = !local.isBefore(from);
        boolean still = local.isBefore(to);
        return from.isBefore(to) ? begun && still : begun || still;
    }

    /** A rule, and whom it chose. */
    private record Chosen(RuleView rule, OfferView offer) {}

    private Optional<Chosen> chosen(Caller desk, RequestBrief request, RuleView rule) {
        CrewId named = rule.rule().crew();
        RequestView view = requests.listOf(desk, List.of(request.id())).get(request.id());
        return view == null
                ? Optional.empty()
                : offers.list(desk, view).stream()
                        .filter(offer -> offer.onDutyUntil() != null)
                        .filter(offer ->
                                named == null ? offer.fits() : offer.crew().equals(named))
                        .findFirst()
                        .map(offer -> new Chosen(rule, offer));
    }

    /** Whatever is refused meanwhile, people decide. */
    private void order(Caller desk, RequestBrief request, Chosen chosen) {
        KeepRule rule = chosen.rule().rule();
        Integer minutes = rule.arriveWithinMinutes();
        MakeWorkOrder form = new MakeWorkOrder(
                request.id().toString(),
                chosen.offer().crew(),
                null,
                null,
                null,
                minutes == null ? null : clock.instant().plus(Duration.ofMinutes(minutes)),
                rule.beforePhotos(),
                rule.afterPhotos());
        List<String> why = chosen.offer().reasons().stream()
                .map(reason -> reason.code().name())
                .toList();
        try {
            orders.make(desk, request.id(), form, new Choice(chosen.rule().id().value(), why));
        } catch (Refused refused) {
            log.info("Rule {} did not apply to request {}: {}", chosen.rule().id(), request.id(), refused.code());
        }
    }
}
