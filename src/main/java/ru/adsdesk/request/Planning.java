package ru.adsdesk.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Role;
import ru.adsdesk.request.act.CallService;
import ru.adsdesk.request.act.Defer;
import ru.adsdesk.request.act.Dispatch;
import ru.adsdesk.request.act.Inform;
import ru.adsdesk.request.act.OtherService;
import ru.adsdesk.request.act.Plan;

/** The acts that say what is to be done, by whom and by when, and tell the applicant (416 p.13). */
@Component
class Planning {

    private final Assignees assignees;
    private final PlanLimit limit;

    Planning(Assignees assignees, PlanLimit limit) {
        this.assignees = assignees;
        this.limit = limit;
    }

    Told plan(Doing doing, Plan order) {
        Instant planned = doing.coming("plannedAt", order.plannedAt());
        Instant visit = order.visitAt() == null ? null : doing.coming("visitAt", order.visitAt());
        if (order.reasonOverNorm() == null) {
            requireWithinNorm(doing.request(), planned);
        }
        doing.course().plannedAt = planned;
        doing.course().visitAt = visit;
        return Told.fact("plannedAt", planned)
                .and("visitAt", visit)
                .and("services", services(order))
                .and("reasonOverNorm", order.reasonOverNorm());
    }

    private static @Nullable List<String> services(Plan order) {
        return order.services() == null || order.services().isEmpty()
                ? null
                : order.services().stream().map(OtherService::name).sorted().toList();
    }

    private void requireWithinNorm(ServiceRequest request, Instant planned) {
        limit.latest(request).filter(planned::isAfter).ifPresent(latest -> {
            throw RequestProblem.PLAN_OVER_NORM.at("reasonOverNorm", latest.toString());
        });
    }

    /** Names what they were told, else the plan, else, where the work is done already, when it was done. */
    Told inform(Doing doing, Inform order) {
        Course course = doing.course();
        Instant told = order.plannedAt() == null ? planned(course) : promised(doing, order.plannedAt());
        course.informedAt = doing.at();
        course.informedWay = order.way();
        course.promisedAt = told;
        return Told.fact("way", order.way()).and("plannedAt", told).and("callId", Doing.present(order.callId()));
    }

    private static Instant planned(Course course) {
        return Stream.of(course.plannedAt, course.completedAt, course.promisedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> RequestProblem.INFORM_NO_PLAN.at("plannedAt"));
    }

    /** A promise was still to come when it was given. */
    private static Instant promised(Doing doing, Instant asked) {
        Instant promised = asked.truncatedTo(ChronoUnit.MILLIS);
        if (!promised.isAfter(doing.at()) && !promised.equals(doing.course().plannedAt)) {
            throw RequestProblem.TIME_PAST.at("plannedAt");
        }
        if (promised.isAfter(doing.now().plus(366, ChronoUnit.DAYS))) {
            throw RequestProblem.TIME_TOO_FAR.at("plannedAt");
        }
        return promised;
    }

    Told callService(CallService order) {
        return Told.fact("service", order.service()).and("decision", order.decision());
    }

    Told dispatch(Doing doing, Dispatch order) {
        AccountId executor = order.executor();
        if (executor != null) {
            assignees.require(doing.caller(), "executor", executor, Role.EXECUTOR);
        }
        doing.course().executor = executor == null ? null : executor.value();
        return Told.fact("executor", executor);
    }

    Told defer(Doing doing, Defer order) {
        Instant until = doing.coming("until", order.until());
        doing.course().deferredUntil = until;
        return Told.fact("until", until).and("reason", order.reason());
    }

    /** What was planned before it was put off is planned no more. */
    Told resume(Doing doing) {
        backToWork(doing.course());
        return Told.fact("cause", Resuming.Cause.PERSON);
    }

    static void backToWork(Course course) {
        course.deferredUntil = null;
        course.plannedAt = null;
        course.visitAt = null;
    }
}
