package ru.adsdesk.dispatch.visit;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.crew.Workers;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;

/** Words the facts of visits; they are lines of the request, for it is the resident who lets in. */
@Component
class VisitLines {

    static final String AGREED = "visit.agreed";
    static final String CHANGED = "visit.changed";
    static final String CANCELLED = "visit.cancelled";
    static final String HELD = "visit.held";
    static final String FAILED = "visit.failed";
    static final String REMINDED = "visit.reminded";

    private final Workers workers;

    VisitLines(Workers workers) {
        this.workers = workers;
    }

    static Set<String> codes() {
        return Set.of(AGREED, CHANGED, CANCELLED, HELD, FAILED, REMINDED);
    }

    /** Time, reason, way and the full names of those who come: the names are commitments. */
    NewLine told(Caller caller, StoredVisit visit, String code, Instant at) {
        Map<String, Object> facts = facts(visit);
        facts.put("reason", visit.reason().name());
        facts.put("way", visit.way().name());
        facts.put("workers", visit.workers().stream().map(UUID::toString).toList());
        Map<String, Object> secrets = new HashMap<>();
        Map<UUID, String> names = workers.names(visit.workers());
        secrets.put(
                "names",
                visit.workers().stream().map(id -> names.getOrDefault(id, "")).toList());
        if (visit.words() != null && !visit.words().isBlank()) {
            secrets.put("words", visit.words());
        }
        return line(caller, visit, code, at).saying(facts).keeping(secrets);
    }

    NewLine ended(Caller caller, StoredVisit visit, String code, Instant at, String name, @Nullable Object value) {
        Map<String, Object> facts = facts(visit);
        if (value != null) {
            facts.put(name, value.toString());
        }
        return line(caller, visit, code, at).saying(facts);
    }

    /** A closed door, with when to come next; also of those nobody had agreed on. */
    NewLine failed(
            Caller caller,
            Subject request,
            @Nullable UUID house,
            @Nullable StoredVisit visit,
            UUID order,
            Object excuse,
            Instant at,
            Slot next) {
        Map<String, Object> facts = visit == null ? new HashMap<>() : facts(visit);
        facts.put("workOrder", order.toString());
        facts.put("excuse", excuse.toString());
        facts.put("proposedFrom", next.from().toString());
        facts.put("proposedTo", next.to().toString());
        return NewLine.of(request, FAILED, at, caller.actor()).at(house).saying(facts);
    }

    private static Map<String, Object> facts(StoredVisit visit) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("visit", visit.id().toString());
        facts.put("from", visit.from().toString());
        facts.put("to", visit.to().toString());
        if (visit.workOrder() != null) {
            facts.put("workOrder", visit.workOrder().toString());
        }
        return facts;
    }

    private static NewLine line(Caller caller, StoredVisit visit, String code, Instant at) {
        return NewLine.of(Subject.of("request", visit.request().value()), code, at, caller.actor())
                .at(visit.house());
    }

    /** The names of several at once, for showing. */
    Map<UUID, String> names(List<StoredVisit> visits) {
        return workers.names(visits.stream()
                .flatMap(visit -> visit.workers().stream())
                .distinct()
                .toList());
    }
}
