package ru.adsdesk.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.outage.OutageId;
import ru.adsdesk.request.act.OtherService;
import ru.adsdesk.request.act.Result;
import ru.adsdesk.request.act.SurveyOutcome;

/**
 * How far a request has come.
 *
 * @param owner the account that leads it
 * @param executor the account it was dispatched to
 * @param plannedAt by when it is planned to be done
 * @param visitAt when somebody is planned to come
 * @param works what is to be done, in order
 * @param assignee who is to do it: a crew or an executor
 * @param services other services the plan needs
 * @param informedAt when the applicant was last told the planned date and time
 * @param promisedAt what they were told: the promise
 * @param arrivedAt when somebody first arrived
 * @param localisedAt when the harm was stopped
 * @param completedAt when it was repaired
 * @param closedAt when it ended
 * @param result what it came to
 * @param deferredUntil when a deferred one comes back by itself
 * @param returns how often it was returned for rework
 * @param reopenings how often it was reopened
 * @param surveyScore what the resident gave for the work, 1 to 5
 * @param surveyOutcome whether they say it is fixed
 * @param surveyedAt when they said so
 * @param joinedTo the request of the same book it goes on as
 * @param handedOverTo the request of another book it goes on as
 * @param outage the accident or planned shutdown it belongs to
 */
public record CourseView(
        @Nullable AccountId owner,
        @Nullable AccountId executor,
        @Nullable Instant plannedAt,
        @Nullable Instant visitAt,
        List<String> works,
        @Nullable UUID assignee,
        List<OtherService> services,
        @Nullable Instant informedAt,
        @Nullable Instant promisedAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant localisedAt,
        @Nullable Instant completedAt,
        @Nullable Instant closedAt,
        @Nullable Result result,
        @Nullable Instant deferredUntil,
        int returns,
        int reopenings,
        @Nullable Integer surveyScore,
        @Nullable SurveyOutcome surveyOutcome,
        @Nullable Instant surveyedAt,
        @Nullable RequestId joinedTo,
        @Nullable RequestId handedOverTo,
        @Nullable OutageId outage) {

    /** Copies the lists. */
    public CourseView {
        works = List.copyOf(works);
        services = List.copyOf(services);
    }

    static CourseView of(Course course) {
        return new CourseView(
                course.owner == null ? null : AccountId.of(course.owner),
                course.executor == null ? null : AccountId.of(course.executor),
                course.plannedAt,
                course.visitAt,
                course.works(),
                course.assignee,
                course.services(),
                course.informedAt,
                course.promisedAt,
                course.arrivedAt,
                course.localisedAt,
                course.completedAt,
                course.closedAt,
                course.result,
                course.deferredUntil,
                course.returns,
                course.reopenings,
                course.surveyScore,
                course.surveyOutcome,
                course.surveyedAt,
                course.joinedTo == null ? null : RequestId.of(course.joinedTo),
                course.handedOverTo == null ? null : RequestId.of(course.handedOverTo),
                course.outage == null ? null : OutageId.of(course.outage));
    }
}
