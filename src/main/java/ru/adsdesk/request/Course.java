package ru.adsdesk.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.request.act.OtherService;
import ru.adsdesk.request.act.Plan;
import ru.adsdesk.request.act.Result;
import ru.adsdesk.request.act.Survey;
import ru.adsdesk.request.act.SurveyOutcome;
import ru.adsdesk.request.act.Way;

/** How far a request has come: who has it, what was planned, promised and reached. Only the works may hold own words. */
@Embeddable
class Course {

    @Nullable
    UUID owner;

    @Nullable
    UUID executor;

    @Column(name = "planned_at")
    @Nullable
    Instant plannedAt;

    @Column(name = "visit_at")
    @Nullable
    Instant visitAt;

    @Column(name = "plan_assignee")
    @Nullable
    UUID assignee;

    /** What is to be done, a line each; may hold own words, so it is erasable. */
    @Column(name = "plan_works")
    @Nullable
    String works;

    @Column(name = "plan_services")
    @Nullable
    String services;

    @Column(name = "informed_at")
    @Nullable
    Instant informedAt;

    @Column(name = "informed_way")
    @Enumerated(EnumType.STRING)
    @Nullable
    Way informedWay;

    @Column(name = "promised_at")
    @Nullable
    Instant promisedAt;

    @Column(name = "arrived_at")
    @Nullable
    Instant arrivedAt;

    @Column(name = "localised_at")
    @Nullable
    Instant localisedAt;

    @Column(name = "completed_at")
    @Nullable
    Instant completedAt;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    Result result;

    @Column(name = "deferred_until")
    @Nullable
    Instant deferredUntil;

    int returns;
    int reopenings;

    @Column(name = "survey_score")
    @Nullable
    Integer surveyScore;

    @Column(name = "survey_outcome")
    @Enumerated(EnumType.STRING)
    @Nullable
    SurveyOutcome surveyOutcome;

    @Column(name = "surveyed_at")
    @Nullable
    Instant surveyedAt;

    @Column(name = "joined_to")
    @Nullable
    UUID joinedTo;

    @Column(name = "handed_over_to")
    @Nullable
    UUID handedOverTo;

    @Nullable
    UUID outage;

    @Column(name = "outage_run")
    int outageRun;

    /** The first of several arrivals or localisations is what counts, also when it is entered later. */
    static Instant first(@Nullable Instant known, Instant another) {
        return known == null || another.isBefore(known) ? another : known;
    }

    /** Reopened, nothing of it counts: it is told, localised and repaired anew, as its clocks run anew. */
    void beginAnew() {
        arrivedAt = null;
        localisedAt = null;
        completedAt = null;
        closedAt = null;
        result = null;
        unplan();
        unsurvey();
        informedAt = null;
        informedWay = null;
        promisedAt = null;
    }

    void plan(Plan order, Instant planned, @Nullable Instant visit, List<String> itsWorks) {
        plannedAt = planned;
        visitAt = visit;
        assignee = order.assignee();
        works = itsWorks.isEmpty() ? null : String.join("\n", itsWorks);
        services = order.services() == null || order.services().isEmpty()
                ? null
                : order.services().stream().map(OtherService::name).sorted().collect(Collectors.joining(" "));
    }

    void unplan() {
        plannedAt = null;
        visitAt = null;
        assignee = null;
        works = null;
        services = null;
    }

    void survey(Survey order, Instant at) {
        surveyScore = order.score();
        surveyOutcome = order.outcome();
        surveyedAt = at;
    }

    /** What was said of the work before says nothing of what is done next. */
    void unsurvey() {
        surveyScore = null;
        surveyOutcome = null;
        surveyedAt = null;
    }

    List<String> works() {
        return works == null ? List.of() : List.of(works.split("\n"));
    }

    List<OtherService> services() {
        return services == null
                ? List.of()
                : Stream.of(services.split(" ")).map(OtherService::valueOf).toList();
    }

    void end(Result its, Instant at) {
        result = its;
        closedAt = at;
    }

    /** What was reached stays reached in another book; people and plans do not come along. */
    Course carriedOver() {
        Course next = new Course();
        next.informedAt = informedAt;
        next.informedWay = informedWay;
        next.promisedAt = promisedAt;
        next.arrivedAt = arrivedAt;
        next.localisedAt = localisedAt;
        next.completedAt = completedAt;
        next.returns = returns;
        next.reopenings = reopenings;
        next.outage = outage;
        next.outageRun = outageRun;
        return next;
    }
}
