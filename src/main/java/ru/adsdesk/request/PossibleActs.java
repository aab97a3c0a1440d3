package ru.adsdesk.request;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Role;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.act.Act;

/** Which acts the graph allows a caller now, and the refusal of all others. */
@Component
class PossibleActs {

    private final RequestSettings settings;
    private final Clock clock;

    PossibleActs(RequestSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** In the order of the graph. */
    List<Act> list(Caller caller, ServiceRequest request) {
        return Arrays.stream(Act.values())
                .filter(act -> act.from().contains(request.status())
                        && mayTouch(caller, request, act)
                        && (act != Act.SURVEY || isJudgeable(request))
                        && isInTime(caller, request, act))
                .toList();
    }

    /** Refuses {@code act.not-yours}. */
    void requireHands(Caller caller, ServiceRequest request, Act act) {
        if (!mayTouch(caller, request, act)) {
            throw RequestProblem.ACT_NOT_YOURS.refused();
        }
    }

    /** Refuses {@code act-not-possible}, {@code reopen.too-late}. */
    void requireWay(Caller caller, ServiceRequest request, Act act) {
        if (!act.from().contains(request.status()) || (act == Act.SURVEY && !isJudgeable(request))) {
            throw refused(RequestProblem.ACT_NOT_POSSIBLE, caller, request, act);
        }
        if (act == Act.SURVEY && request.course().surveyedAt != null) {
            throw refused(RequestProblem.SURVEY_ANSWERED, caller, request, act);
        }
        if (!isInTime(caller, request, act)) {
            throw refused(
                    act == Act.SURVEY ? RequestProblem.SURVEY_TOO_LATE : RequestProblem.REOPEN_TOO_LATE,
                    caller,
                    request,
                    act);
        }
    }

    /** A refusal that says where the request stands and what is possible instead. */
    Refused refused(RequestProblem why, Caller caller, ServiceRequest request, Act act) {
        String status = request.status().name();
        return why.refused(act.path(), new DefaultMessageSourceResolvable("status." + status))
                .with("act", act.path())
                .with("status", status)
                .with("possible", list(caller, request).stream().map(Act::path).toList());
    }

    private static boolean mayTouch(Caller caller, ServiceRequest request, Act act) {
        if (!act.hands().roles().contains(caller.role())) {
            return false;
        }
        return switch (caller.role()) {
            case EXECUTOR ->
                caller.actor().kind() == Actor.Kind.ACCOUNT
                        && caller.actor().id().equals(request.course().executor);
            case CHANNEL -> request.origin().channel() == caller.channel();
            default -> true;
        };
    }

    /** A resident says "not fixed" within a set time, once; a dispatcher within the same, a senior at any. */
    private boolean isInTime(Caller caller, ServiceRequest request, Act act) {
        return switch (act) {
            case REOPEN -> isFresh(caller, request);
            case SURVEY -> request.course().surveyedAt == null && isFresh(caller, request);
            default -> true;
        };
    }

    /** Only work that was done can be judged. */
    private static boolean isJudgeable(ServiceRequest request) {
        return request.course().completedAt != null;
    }

    private boolean isFresh(Caller caller, ServiceRequest request) {
        return (caller.actor().kind() == Actor.Kind.ACCOUNT
                        && (caller.role() == Role.SENIOR || caller.role() == Role.ADMINISTRATOR))
                || request.course().closedAt == null
                || !clock.instant().isAfter(request.course().closedAt.plus(settings.reopenWithin()));
    }
}
