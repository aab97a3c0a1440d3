package ru.adsdesk.request;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.outage.KnownOutage;
import ru.adsdesk.outage.KnownOutages;
import ru.adsdesk.outage.OutageSystem;
import ru.adsdesk.request.kind.Kind;

/** What the desk knows already of the trouble at a place, to be told to the caller before anybody is sent. */
@Component
public class KnownTrouble {

    private final KnownOutages known;
    private final KindsInUse kinds;
    private final Houses houses;

    KnownTrouble(KnownOutages known, KindsInUse kinds, Houses houses) {
        this.known = known;
        this.kinds = kinds;
        this.houses = houses;
    }

    /**
     * Accidents and shutdowns that reach a place and concern a kind. Refuses {@code address.house-unknown},
     * {@code kind.unknown}.
     *
     * @param kind the kind; absent: anything at that place
     */
    public List<KnownOutage> at(
            Caller caller,
            HouseId house,
            @Nullable String entrance,
            @Nullable String premises,
            @Nullable KindCode kind) {
        CentreId centre = caller.scope().centre();
        if (houses.findServed(house).filter(its -> its.centre().equals(centre)).isEmpty()) {
            throw RequestProblem.HOUSE_UNKNOWN.at("house");
        }
        if (kind == null) {
            return known.at(house, entrance, premises, null);
        }
        return system(kinds.of(centre).get("kind", kind))
                .map(system -> known.at(house, entrance, premises, system))
                .orElse(List.of());
    }

    /** What is known at the place of an open request that belongs to none of it yet; from memory. */
    List<KnownOutage> of(ServiceRequest request) {
        ServiceRequest.Location where = request.location();
        if (where.house() == null || request.course().outage != null || !Status.OWED.contains(request.status())) {
            return List.of();
        }
        Optional<Kind> kind =
                kinds.find(CentreId.of(request.centre()), request.sorting().kind());
        HouseId house = HouseId.of(where.house());
        return kind.isEmpty()
                ? known.at(house, where.entrance(), where.premises(), null)
                : kind.flatMap(KnownTrouble::system)
                        .map(system -> known.at(house, where.entrance(), where.premises(), system))
                        .orElse(List.of());
    }

    /** What fails where a kind is reported, if that can fail for many homes at once. */
    static Optional<OutageSystem> system(Kind kind) {
        return OutageSystem.find(kind.system().name());
    }
}
