package ru.adsdesk.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Role;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.outage.KnownOutages;
import ru.adsdesk.outage.OutageLink;
import ru.adsdesk.outage.OutageLinks;
import ru.adsdesk.outage.OutageState;
import ru.adsdesk.request.RegisterRequest.OutageChoice;
import ru.adsdesk.request.act.Act;
import ru.adsdesk.request.act.ActOrder;
import ru.adsdesk.request.act.LinkOutage;
import ru.adsdesk.request.act.Way;

/**
 * Ties requests to the accident or planned shutdown they belong to. Each keeps its number and its clocks; the link is a line,
 * and the outage's end completes what is tied to it. The outage's row is held before the request's own.
 */
@Component
class Linking {

    /** What a line says where the request belongs to no outage any more. */
    static final String NO_OUTAGE = "NONE";

    private final OutageLinks outages;
    private final KnownOutages known;
    private final RequestLines lines;

    Linking(OutageLinks outages, KnownOutages known, RequestLines lines) {
        this.outages = outages;
        this.known = known;
        this.lines = lines;
    }

    /** Residents and channels choose only among the trouble of their own place. Refuses {@code outage.elsewhere}. */
    void check(Caller caller, @Nullable OutageChoice choice, Located where) {
        boolean outside = caller.role() == Role.RESIDENT || caller.role() == Role.CHANNEL;
        if (choice != null && outside && !isThere(choice, where)) {
            throw RequestProblem.OUTAGE_ELSEWHERE.at("outageId");
        }
    }

    private boolean isThere(OutageChoice choice, Located where) {
        UUID house = where.houseId();
        return house != null && known.covers(choice.id(), HouseId.of(house), where.entrance(), where.premises());
    }

    /** Holds the chosen outage until the transaction ends. Refuses {@code outage.*}. */
    Optional<OutageLink> hold(Caller caller, @Nullable OutageChoice choice) {
        return Optional.ofNullable(choice)
                .map(its -> outages.hold(caller.scope().centre(), its.id(), its.deliberate()));
    }

    /** The same for an act that links. */
    void hold(Caller caller, ActOrder order) {
        if (order instanceof LinkOutage its) {
            outages.hold(caller.scope().centre(), its.outage(), Boolean.TRUE.equals(its.deliberate()));
        }
    }

    /** Ties a request that is being registered; the lines that follow its first one. */
    List<NewLine> registered(
            Caller caller, ServiceRequest request, OutageLink link, @Nullable OutageChoice choice, Instant now) {
        Course course = request.course();
        course.outage = link.id();
        course.outageRun = link.runs();
        List<NewLine> following = new ArrayList<>(localised(caller, request, link, now));
        if (choice != null && choice.told()) {
            following.add(told(caller, request, link, now));
        }
        return following;
    }

    /** The harm was stopped before somebody called about it. */
    List<NewLine> localised(Caller caller, ServiceRequest request, OutageLink link, Instant now) {
        if (link.state() != OutageState.LOCALISED || request.course().localisedAt != null) {
            return List.of();
        }
        request.course().localisedAt = now;
        return List.of(lines.line(caller, request, Act.LOCALISE.fact(), now)
                .by(null)
                .saying(Map.of("cause", "OUTAGE", "outage", link.id().toString())));
    }

    /** Told in the same breath: the expected end is what was promised (416 p.13). Refuses {@code inform.no-plan}. */
    private NewLine told(Caller caller, ServiceRequest request, OutageLink link, Instant now) {
        Instant end = link.expectedEndAt();
        if (end == null || !end.isAfter(now)) {
            throw RequestProblem.INFORM_NO_PLAN.at("outageTold");
        }
        request.course().informedAt = now;
        request.course().informedWay = Way.SPOKEN;
        request.course().promisedAt = end;
        Map<String, Object> facts =
                new HashMap<>(Map.of("way", Way.SPOKEN.name(), "plannedAt", end.toString(), "knownCause", true));
        Optional.ofNullable(request.origin().callId()).ifPresent(call -> facts.put("callId", call));
        return lines.line(caller, request, Act.INFORM.fact(), now).saying(facts);
    }

    Told link(Doing doing, LinkOutage order) {
        OutageLink link =
                outages.hold(doing.caller().scope().centre(), order.outage(), Boolean.TRUE.equals(order.deliberate()));
        return link(doing.request(), link).and("deliberate", link.state() == OutageState.ENDED ? true : null);
    }

    /** Ties an open request to an outage that is held. */
    Told link(ServiceRequest request, OutageLink link) {
        UUID before = request.course().outage;
        request.course().outage = link.id();
        request.course().outageRun = link.runs();
        return Told.fact("outage", link.id()).and("book", link.book()).and("was", before);
    }

    Told unlink(Doing doing) {
        if (doing.course().outage == null) {
            throw RequestProblem.OUTAGE_NONE.refused();
        }
        return unlink(doing.request());
    }

    Told unlink(ServiceRequest request) {
        UUID before = request.course().outage;
        request.course().outage = null;
        request.course().outageRun = 0;
        return Told.fact("outage", NO_OUTAGE).and("was", before);
    }

    /** What an act that links brings along: the harm may be stopped already. */
    List<NewLine> alongWith(Doing doing, ActOrder order) {
        return order instanceof LinkOutage its
                ? localised(
                        doing.caller(),
                        doing.request(),
                        outages.hold(doing.caller().scope().centre(), its.outage(), true),
                        doing.now())
                : List.of();
    }
}
