package ru.adsdesk.request;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.RiserId;
import ru.adsdesk.housing.Risers;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Idempotency;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.outage.KnownOutages;
import ru.adsdesk.outage.OpenOutage;
import ru.adsdesk.outage.OutageDesk;
import ru.adsdesk.outage.OutageId;
import ru.adsdesk.outage.OutageKind;
import ru.adsdesk.outage.OutagePlace;
import ru.adsdesk.outage.OutageSystem;
import ru.adsdesk.outage.OutageView;
import ru.adsdesk.request.act.Act;
import ru.adsdesk.request.act.RaiseAccident;
import tools.jackson.databind.json.JsonMapper;

/** Makes a request an accident in one act: the accident is found and the request tied to it in one transaction of its book. */
@Component
public class Accidents {

    private final RequestReading reading;
    private final ServiceRequests requests;
    private final PossibleActs possible;
    private final KindsInUse kinds;
    private final Risers risers;
    private final RequestLines lines;
    private final OutageDesk outages;
    private final KnownOutages known;
    private final Idempotency idempotency;
    private final Journal journal;
    private final BookTransactions transactions;
    private final JsonMapper json;
    private final Clock clock;

    Accidents(
            RequestReading reading,
            ServiceRequests requests,
            PossibleActs possible,
            KindsInUse kinds,
            Risers risers,
            RequestLines lines,
            OutageDesk outages,
            KnownOutages known,
            Idempotency idempotency,
            Journal journal,
            BookTransactions transactions,
            JsonMapper json,
            Clock clock) {
        this.reading = reading;
        this.requests = requests;
        this.possible = possible;
        this.kinds = kinds;
        this.risers = risers;
        this.lines = lines;
        this.outages = outages;
        this.known = known;
        this.idempotency = idempotency;
        this.journal = journal;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Raises the accident. Refuses what linking refuses, {@code outage.*} and {@code accident.*}: a request without a house, or
     * of a kind that does not fail for many homes.
     *
     * @param version the decision version of the request the caller saw
     */
    public OutageView raise(
            Caller caller, String idOrNumber, RaiseAccident order, @Nullable Integer version, @Nullable String key) {
        ServiceRequest seen = reading.get(caller, idOrNumber);
        if (version == null) {
            throw RequestProblem.IF_MATCH_REQUIRED.refused();
        }
        OutageDesk.Prepared prepared = outages.prepare(caller, accident(seen, order));
        UUID id = TimeOrderedIds.next();
        byte[] body = key == null ? new byte[0] : json.writeValueAsBytes(List.of(seen.requestId(), version, order));
        UUID raised = transactions.in(seen.book(), () -> {
            Optional<UUID> before = idempotency.claim(caller, "request.accident", key, body, id);
            return before.orElseGet(() -> write(caller, seen, prepared, version, id));
        });
        known.refresh();
        return outages.view(caller, OutageId.of(raised));
    }

    private UUID write(Caller caller, ServiceRequest seen, OutageDesk.Prepared prepared, int version, UUID id) {
        ServiceRequest request = requests.lock(seen.requestId().value()).orElseThrow(RequestProblem.UNKNOWN::refused);
        if (version != request.decisionVersion()) {
            throw RequestProblem.VERSION_CONFLICT.refused();
        }
        possible.requireWay(caller, request, Act.LINK_OUTAGE);
        Map<String, Object> from = Map.of("request", request.requestId().toString());
        List<NewLine> written = new ArrayList<>(outages.store(caller, prepared, request.book(), OutageId.of(id), from));
        request.course().outage = id;
        request.course().outageRun = 0;
        request.go(Act.LINK_OUTAGE);
        requests.save(request);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        written.add(lines.line(caller, request, Act.LINK_OUTAGE.fact(), now)
                .saying(Told.fact("outage", id).and("book", request.book()).facts()));
        journal.append(request.book(), written);
        return id;
    }

    private OpenOutage accident(ServiceRequest request, RaiseAccident order) {
        OutageSystem system = order.system() == null ? system(request) : order.system();
        return new OpenOutage(
                OutageKind.ACCIDENT,
                system,
                List.of(place(request, order, system)),
                order.cause(),
                order.text(),
                null,
                null,
                order.expectedEndAt(),
                order.cutAt(),
                order.deadEnd(),
                order.sources(),
                order.indoor(),
                null);
    }

    private OutageSystem system(ServiceRequest request) {
        return Optional.ofNullable(request.sorting().kind())
                .flatMap(code -> kinds.of(CentreId.of(request.centre())).find(new KindCode(code)))
                .flatMap(KnownTrouble::system)
                .orElseThrow(() -> RequestProblem.ACCIDENT_SYSTEM_MISSING.at("system"));
    }

    private OutagePlace place(ServiceRequest request, RaiseAccident order, OutageSystem system) {
        UUID house = request.location().house();
        if (house == null) {
            throw RequestProblem.ACCIDENT_HOUSE_MISSING.refused();
        }
        HouseId its = HouseId.of(house);
        return switch (order.reach() == null ? RaiseAccident.Reach.HOUSE : order.reach()) {
            case HOUSE -> OutagePlace.of(its);
            case ENTRANCE -> new OutagePlace(its, entrance(request), null);
            case RISER -> new OutagePlace(its, null, riser(request, its, system));
        };
    }

    private static String entrance(ServiceRequest request) {
        String entrance = request.location().entrance();
        if (entrance == null) {
            throw RequestProblem.ACCIDENT_PLACE_MISSING.at("reach");
        }
        return entrance;
    }

    /** The one riser of the system that feeds the flat. */
    private RiserId riser(ServiceRequest request, HouseId house, OutageSystem system) {
        String premises = request.location().premises();
        List<RiserId> feeding = risers.of(house).stream()
                .filter(riser -> riser.system().name().equals(system.name())
                        && premises != null
                        && riser.premises().contains(premises))
                .map(Risers.Fed::id)
                .toList();
        if (feeding.size() != 1) {
            throw RequestProblem.ACCIDENT_PLACE_MISSING.at("reach");
        }
        return feeding.getFirst();
    }
}
