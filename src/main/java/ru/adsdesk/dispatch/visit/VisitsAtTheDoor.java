package ru.adsdesk.dispatch.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.order.Doorstep;
import ru.adsdesk.dispatch.order.WorkOrderId;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.request.HeldRequest;
import ru.adsdesk.request.RequestBriefs;
import ru.adsdesk.request.act.Excuse;

/** Ends the visit agreed for a work order, or for its request at large, by what happened at the door. */
@Component
class VisitsAtTheDoor implements Doorstep {

    private final VisitTable visits;
    private final VisitLines lines;
    private final RequestBriefs briefs;
    private final Clock clock;

    VisitsAtTheDoor(VisitTable visits, VisitLines lines, RequestBriefs briefs, Clock clock) {
        this.visits = visits;
        this.lines = lines;
        this.briefs = briefs;
        this.clock = clock;
    }

    @Override
    public List<NewLine> letIn(Caller caller, HeldRequest held, WorkOrderId order, Instant at) {
        return agreed(held, order)
                .map(visit -> {
                    visits.end(visit, VisitState.HELD, at);
                    return List.of(lines.ended(caller, visit, VisitLines.HELD, at, "endedBy", order));
                })
                .orElse(List.of());
    }

    @Override
    public List<NewLine> notLetIn(Caller caller, HeldRequest held, WorkOrderId order, Excuse excuse, Instant at) {
        Optional<StoredVisit> agreed = agreed(held, order);
        agreed.ifPresent(visit -> visits.end(visit, VisitState.valueOf(excuse.name()), at));
        ZoneId zone = agreed.map(StoredVisit::zone)
                .or(() -> briefs.find(held.id().value())
                        .map(brief -> brief.where().zone()))
                .orElseThrow();
        Slot next = Slot.after(at, zone, clock.instant());
        UUID house = held.house().map(HouseId::value).orElse(null);
        return List.of(
                lines.failed(caller, held.subject(), house, agreed.orElse(null), order.value(), excuse, at, next));
    }

    /** The one for this order counts before the one for any. */
    private Optional<StoredVisit> agreed(HeldRequest held, WorkOrderId order) {
        List<StoredVisit> open = visits.ofRequest(held.id()).stream()
                .filter(visit -> visit.state() == VisitState.AGREED)
                .toList();
        return open.stream()
                .filter(visit -> order.value().equals(visit.workOrder()))
                .findFirst()
                .or(() ->
                        open.stream().filter(visit -> visit.workOrder() == null).findFirst())
                .flatMap(visit -> visits.lock(visit.id()));
    }
}
