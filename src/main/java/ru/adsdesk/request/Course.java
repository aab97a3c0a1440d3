package ru.adsdesk.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.request.act.Result;
import ru.adsdesk.request.act.Way;

/** How far a request has come: who has it, what was planned, promised and reached. Holds nothing personal. */
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

    @Column(name = "joined_to")
    @Nullable
    UUID joinedTo;

    @Column(name = "handed_over_to")
    @Nullable
    UUID handedOverTo;

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
        plannedAt = null;
        visitAt = null;
        informedAt = null;
        informedWay = null;
        promisedAt = null;
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
        return next;
    }
}
