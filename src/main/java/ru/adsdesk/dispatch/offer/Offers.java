package ru.adsdesk.dispatch.offer;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.crew.CrewView;
import ru.adsdesk.dispatch.crew.Crews;
import ru.adsdesk.dispatch.offer.OfferView.Reason;
import ru.adsdesk.dispatch.offer.Weighing.LastWork;
import ru.adsdesk.dispatch.offer.Weighing.Wanted;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.request.KindCode;
import ru.adsdesk.request.KindsInUse;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestView;

/** Who could go for a request, best first, each with its reasons: skill, houses served, duty, load, place and rest. */
@Component
public class Offers {

    private static final int MANY = 500;

    private final RequestDesk requests;
    private final Crews crews;
    private final KindsInUse kinds;
    private final LastWorks lastWorks;
    private final MessageSource messages;
    private final Clock clock;

    Offers(
            RequestDesk requests,
            Crews crews,
            KindsInUse kinds,
            LastWorks lastWorks,
            MessageSource messages,
            Clock clock) {
        this.requests = requests;
        this.crews = crews;
        this.kinds = kinds;
        this.lastWorks = lastWorks;
        this.messages = messages;
        this.clock = clock;
    }

    /** All that work for the request's organisation. Refuses {@code request.unknown}, {@code number-ambiguous}. */
    public List<OfferView> list(Caller caller, String request) {
        return list(caller, requests.get(caller, request));
    }

    List<OfferView> list(Caller caller, RequestView request) {
        Wanted wanted = wanted(caller, request);
        Instant now = clock.instant();
        List<CrewView> all = crews.list(caller, null, MANY);
        Map<UUID, LastWork> last =
                lastWorks.of(all.stream().map(crew -> crew.id().value()).toList(), wanted.request());
        return all.stream()
                .map(crew ->
                        new Weighing(wanted, crew, last.getOrDefault(crew.id().value(), LastWork.NONE), now))
                .filter(Weighing::worksForThem)
                .map(this::offer)
                .sorted(Comparator.comparing(OfferView::fits)
                        .thenComparingInt(OfferView::score)
                        .reversed()
                        .thenComparing(offer -> offer.crew().toString()))
                .toList();
    }

    private Wanted wanted(Caller caller, RequestView request) {
        HouseId house = request.address().houseId();
        return new Wanted(
                request.id().value(),
                request.book().value(),
                house == null ? null : house.value(),
                Optional.ofNullable(request.kind())
                        .flatMap(KindCode::find)
                        .flatMap(kinds.of(caller.scope().centre())::find));
    }

    private OfferView offer(Weighing weighing) {
        Map<ReasonCode, Integer> reasons = weighing.reasons();
        CrewView crew = weighing.crew();
        return new OfferView(
                crew.id(),
                crew.name(),
                crew.contractor() == null ? null : crew.contractor().name(),
                Weighing.fits(reasons),
                reasons.values().stream().mapToInt(Integer::intValue).sum(),
                crew.duty() == null ? null : crew.duty().to(),
                crew.load(),
                reasons.entrySet().stream()
                        .map(each -> new Reason(each.getKey(), each.getValue(), words(each.getKey(), crew)))
                        .sorted(Comparator.comparingInt((Reason reason) -> Math.abs(reason.weight()))
                                .reversed())
                        .toList());
    }

    private String words(ReasonCode code, CrewView crew) {
        Locale language = LocaleContextHolder.getLocale();
        @Nullable
        Object[] args = {
            crew.load(), crew.contractor() == null ? "" : crew.contractor().name()
        };
        return messages.getMessage("offer." + code.name(), args, language);
    }
}
