package ru.adsdesk.dispatch.visit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.dispatch.DispatchProblem;
import ru.adsdesk.dispatch.crew.WorkerId;
import ru.adsdesk.dispatch.order.WorkOrderId;
import ru.adsdesk.dispatch.visit.VisitView.Comer;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestView;

/**
 * Where it is agreed when residents let somebody in (416 p.13: date and time, the reason, the full names of those who come). A
 * change is a line, and so is how it ended; a closed door stops no clock.
 */
@Component
public class VisitDesk {

    private static final Set<VisitState> CLOSED_DOOR = Set.of(VisitState.NOBODY_HOME, VisitState.ACCESS_REFUSED);

    private final RequestDesk requests;
    private final VisitTable visits;
    private final VisitLines lines;
    private final Agreeing agreeing;

    VisitDesk(RequestDesk requests, VisitTable visits, VisitLines lines, Agreeing agreeing) {
        this.requests = requests;
        this.visits = visits;
        this.lines = lines;
        this.agreeing = agreeing;
    }

    /** The frozen codes of what happens to visits. */
    public static Set<String> factCodes() {
        return VisitLines.codes();
    }

    /**
     * Agrees a visit, once under one key. Refuses {@code request.unknown}, {@code work-order.request-not-open},
     * {@code visit.unreal}, {@code visit.agreed-already}, {@code visit.order-foreign}, {@code visit.by-nobody},
     * {@code visit.words-missing}, {@code worker.foreign}, {@code idempotency.*}.
     */
    public VisitView agree(Caller caller, String request, AgreeVisit form, @Nullable String key) {
        return get(caller, agreeing.agree(caller, requests.get(caller, request), form, key));
    }

    /** Agrees it anew for another time or others. Refuses also {@code visit.ended}, {@code dispatch.version-conflict}. */
    public VisitView change(Caller caller, VisitId id, int version, AgreeVisit form) {
        agreeing.change(caller, seen(caller, id), version, form);
        return get(caller, id);
    }

    /** Nobody comes. Refuses {@code visit.unknown}, {@code visit.ended}, {@code dispatch.version-conflict}. */
    public VisitView cancel(Caller caller, VisitId id, int version, CancelledWhy why) {
        agreeing.cancel(caller, seen(caller, id), version, why);
        return get(caller, id);
    }

    /** One. Refuses {@code visit.unknown}. */
    public VisitView get(Caller caller, VisitId id) {
        StoredVisit visit = seen(caller, id);
        return view(visit, lines.names(List.of(visit)));
    }

    /** Those of a request, and when to come next after a closed door. Refuses {@code request.unknown}. */
    @Transactional(readOnly = true)
    public VisitsView list(Caller caller, String request) {
        return list(requests.get(caller, request));
    }

    /** The same of a request the caller was shown. */
    public VisitsView list(RequestView shown) {
        List<StoredVisit> all = visits.ofRequest(shown.id());
        Map<UUID, String> names = lines.names(all);
        boolean agreed = all.stream().anyMatch(visit -> visit.state() == VisitState.AGREED);
        Optional<StoredVisit> closed = all.stream()
                .filter(visit -> CLOSED_DOOR.contains(visit.state()) && visit.endedAt() != null)
                .max(Comparator.comparing(VisitDesk::ended));
        return new VisitsView(
                all.stream().map(visit -> view(visit, names)).toList(),
                agreed || !shown.status().isOpen()
                        ? null
                        : closed.map(visit -> agreeing.next(ended(visit), visit.zone()))
                                .orElse(null));
    }

    private static java.time.Instant ended(StoredVisit visit) {
        return visit.endedAt() == null ? visit.to() : visit.endedAt();
    }

    private StoredVisit seen(Caller caller, VisitId id) {
        StoredVisit visit = visits.find(id).orElseThrow(DispatchProblem.VISIT_UNKNOWN::refused);
        requests.get(caller, visit.request().toString());
        return visit;
    }

    private static VisitView view(StoredVisit visit, Map<UUID, String> names) {
        return new VisitView(
                visit.id(),
                visit.request(),
                visit.workOrder() == null ? null : WorkOrderId.of(visit.workOrder()),
                visit.from(),
                visit.to(),
                visit.zone().getId(),
                visit.reason(),
                visit.words(),
                visit.workers().stream()
                        .map(id -> new Comer(WorkerId.of(id), names.getOrDefault(id, "")))
                        .toList(),
                visit.way(),
                visit.state(),
                visit.version(),
                visit.agreedAt(),
                visit.remindAt(),
                visit.remindedAt(),
                visit.endedAt());
    }
}
