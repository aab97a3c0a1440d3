package ru.adsdesk.console.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.outage.KnownOutage;
import ru.adsdesk.outage.OutageId;
import ru.adsdesk.outage.OutageLists;
import ru.adsdesk.outage.OutageQuery;
import ru.adsdesk.outage.OutageState;
import ru.adsdesk.outage.OutageView;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.KindCode;
import ru.adsdesk.request.KindsInUse;
import ru.adsdesk.request.KnownTrouble;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.request.kind.Kind;
import ru.adsdesk.request.kind.RepeatScope;

/** What is known of a place while a request from there is typed: accidents, planned shutdowns, requests it may only repeat. */
@Component
class AtPlace {

    private static final Duration LATELY = Duration.ofDays(3);
    private static final int ENDED = 3;

    private final KnownTrouble trouble;
    private final OutageLists outages;
    private final KindsInUse kinds;
    private final Beside beside;
    private final Clock clock;

    AtPlace(KnownTrouble trouble, OutageLists outages, KindsInUse kinds, Beside beside, Clock clock) {
        this.trouble = trouble;
        this.outages = outages;
        this.kinds = kinds;
        this.beside = beside;
        this.clock = clock;
    }

    /**
     * A trouble that goes on, or is near.
     *
     * @param outage the accident or shutdown
     * @param fits whether what is reported may come of it; what plainly may not is shown without a key
     * @param ends whether its expected end may be told: it is known and not past
     */
    record Trouble(KnownOutage outage, boolean fits, boolean ends) {}

    /**
     * What is known.
     *
     * @param troubles accidents and shutdowns, those that fit first
     * @param ended accidents that ended lately
     * @param likely open requests this may repeat, newest first
     * @param open the other open requests of the house, without the applicant's own
     */
    record Known(List<Trouble> troubles, List<OutageView> ended, List<RequestView> likely, List<RequestView> open) {}

    Known of(Caller caller, DraftForm form) {
        HouseId house = form.houseId();
        if (house == null) {
            return new Known(List.of(), List.of(), List.of(), List.of());
        }
        List<RequestView> open = beside.ofHouse(caller, house);
        List<RequestView> likely =
                open.stream().filter(request -> isLikely(caller, form, request)).toList();
        return new Known(
                troubles(caller, house, form),
                ended(caller, house),
                likely,
                open.stream()
                        .filter(request -> !likely.contains(request) && !isTheirs(form, request))
                        .toList());
    }

    private List<Trouble> troubles(Caller caller, HouseId house, DraftForm form) {
        Instant now = clock.instant();
        Set<OutageId> fitting = new HashSet<>();
        at(caller, house, form, form.kindCode()).forEach(outage -> fitting.add(outage.id()));
        return at(caller, house, form, null).stream()
                .map(outage -> new Trouble(
                        outage,
                        fitting.contains(outage.id()),
                        outage.expectedEndAt() != null && outage.expectedEndAt().isAfter(now)))
                .sorted((one, other) -> Boolean.compare(other.fits(), one.fits()))
                .toList();
    }

    /** A house somebody else serves has no trouble of ours. */
    private List<KnownOutage> at(Caller caller, HouseId house, DraftForm form, @Nullable KindCode kind) {
        try {
            return trouble.at(
                    caller, house, DraftForm.present(form.entrance()), DraftForm.present(form.premises()), kind);
        } catch (Refused notServed) {
            return List.of();
        }
    }

    private List<OutageView> ended(Caller caller, HouseId house) {
        Instant lately = clock.instant().minus(LATELY);
        return outages.page(caller, new OutageQuery(false, null, null, house, null, ENDED)).items().stream()
                .filter(outage -> outage.state() == OutageState.ENDED)
                .filter(outage -> outage.endedAt() != null && outage.endedAt().isAfter(lately))
                .toList();
    }

    /** As the kind's own window says; the same applicant's request is joined without a second number instead. */
    private boolean isLikely(Caller caller, DraftForm form, RequestView request) {
        KindCode code = form.kindCode();
        if (code == null || !code.value().equals(request.kind()) || isTheirs(form, request)) {
            return false;
        }
        return kinds.of(caller.scope().centre())
                .find(code)
                .flatMap(Kind::repeatWindow)
                .filter(window -> request.registeredAt().isAfter(clock.instant().minus(window.within())))
                .filter(window -> isNear(window.scope(), form, request))
                .isPresent();
    }

    private static boolean isNear(RepeatScope scope, DraftForm form, RequestView request) {
        return switch (scope) {
            case HOUSE -> true;
            case ENTRANCE -> agrees(form.entrance(), request.address().entrance());
            case PREMISES -> agrees(form.premises(), request.address().premises());
        };
    }

    private static boolean agrees(@Nullable String typed, @Nullable String stands) {
        String told = DraftForm.present(typed);
        return told == null || Objects.equals(told, stands);
    }

    private static boolean isTheirs(DraftForm form, RequestView request) {
        return Optional.ofNullable(DraftForm.present(form.phone()))
                .flatMap(Phone::find)
                .filter(phone -> request.applicant() != null
                        && phone.e164().equals(request.applicant().phone()))
                .isPresent();
    }
}
