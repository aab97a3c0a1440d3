package ru.adsdesk.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.ContactId;
import ru.adsdesk.housing.Contacts;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Role;
import ru.adsdesk.request.act.CallService;
import ru.adsdesk.request.act.Defer;
import ru.adsdesk.request.act.Dispatch;
import ru.adsdesk.request.act.Inform;
import ru.adsdesk.request.act.OtherService;
import ru.adsdesk.request.act.Plan;
import ru.adsdesk.request.act.ServiceDecision;

/** The acts that say what is to be done, by whom and by when, and tell the applicant (416 p.13). */
@Component
class Planning {

    private static final Set<Status> ENDED = Set.of(Status.CLOSED, Status.REJECTED);

    private final Assignees assignees;
    private final PlanLimit limit;
    private final RequestLines lines;
    private final Contacts contacts;

    Planning(Assignees assignees, PlanLimit limit, RequestLines lines, Contacts contacts) {
        this.assignees = assignees;
        this.limit = limit;
        this.lines = lines;
        this.contacts = contacts;
    }

    Told plan(Doing doing, Plan order) {
        Instant planned = doing.coming("plannedAt", order.plannedAt());
        Instant visit = order.visitAt() == null ? null : doing.coming("visitAt", order.visitAt());
        if (order.reasonOverNorm() == null) {
            requireWithinNorm(doing.request(), planned);
        }
        if (order.assignee() != null) {
            assignees.requirePerformer(doing.caller(), "assignee", order.assignee());
        }
        List<String> works = works(order);
        Set<String> usual = Set.copyOf(lines.plan(doing.request()).works());
        doing.course().plan(order, planned, visit, works);
        return Told.fact("plannedAt", planned)
                .and("visitAt", visit)
                .and("works", some(works.stream().filter(usual::contains).toList()))
                .and("assignee", order.assignee())
                .and("services", services(order))
                .and("reasonOverNorm", order.reasonOverNorm())
                .secretly(
                        "ownWorks",
                        text(works.stream()
                                .filter(work -> !usual.contains(work))
                                .toList()));
    }

    private static List<String> works(Plan order) {
        return order.works() == null
                ? List.of()
                : order.works().stream().map(String::strip).distinct().toList();
    }

    private static @Nullable List<String> some(List<String> list) {
        return list.isEmpty() ? null : list;
    }

    private static @Nullable String text(List<String> works) {
        return works.isEmpty() ? null : String.join("\n", works);
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

    /**
     * Names what they were told, else the plan, else, where the work is done already, when it was done. A refusal that is told
     * later promises nothing.
     */
    Told inform(Doing doing, Inform order) {
        Course course = doing.course();
        Instant told = order.plannedAt() == null ? planned(doing) : promised(doing, order.plannedAt());
        course.informedAt = doing.at();
        course.informedWay = order.way();
        course.promisedAt = told == null ? course.promisedAt : told;
        return Told.fact("way", order.way())
                .and("plannedAt", told)
                .and("callId", Doing.present(order.callId()))
                .and("knownCause", course.outage == null ? null : true);
    }

    private static @Nullable Instant planned(Doing doing) {
        Course course = doing.course();
        Instant planned = Stream.of(course.plannedAt, course.completedAt, course.promisedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (planned == null && !ENDED.contains(doing.request().status())) {
            throw RequestProblem.INFORM_NO_PLAN.at("plannedAt");
        }
        return planned;
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

    /** A service that was called has the time it was spoken to; one that was not has none. */
    Told callService(Doing doing, CallService order) {
        if (order.contactedAt() != null && order.decision() != ServiceDecision.CALLED) {
            throw RequestProblem.SERVICE_NOT_CALLED.at("contactedAt");
        }
        requireContact(doing, order.contact());
        return Told.fact("service", order.service())
                .and("decision", order.decision())
                .and("contactedAt", contactedAt(doing, order))
                .and("contact", order.contact());
    }

    private static @Nullable Instant contactedAt(Doing doing, CallService order) {
        if (order.decision() != ServiceDecision.CALLED) {
            return null;
        }
        return order.contactedAt() == null ? doing.at() : doing.past("contactedAt", order.contactedAt());
    }

    /** Refuses {@code contact.unknown} for what is not of the directory of the request's centre. */
    void requireContact(Doing doing, @Nullable ContactId contact) {
        if (contact != null
                && contacts.find(doing.caller().scope().centre(), contact).isEmpty()) {
            throw RequestProblem.CONTACT_FOREIGN.at("contact");
        }
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
        course.unplan();
    }
}
