package ru.adsdesk.dispatch.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.request.RequestId;

/** A work order (наряд) as it stands now. Its free words are gone once its request is erased. */
@Entity
@Table(schema = "dispatch", name = "work_order")
@DynamicUpdate
class WorkOrder implements Persistable<WorkOrder.Key> {

    /** Everything that hangs on a book has the book first in its key. */
    @Embeddable
    record Key(UUID book, UUID id) implements Serializable {}

    /** What it is for; frozen when it is made. */
    @Embeddable
    record Cause(
            UUID centre,
            UUID request,
            int seq,
            @Nullable UUID house,
            @Nullable String kind) {}

    /** What is to be done; free words are personal. */
    @Embeddable
    record Task(
            @Nullable String task,
            @Nullable String materials,
            @Column(name = "before_photos") boolean beforePhotos,
            @Column(name = "after_photos") boolean afterPhotos) {}

    @EmbeddedId
    private Key key;

    private Cause cause;
    private Task task;

    @Embedded
    private Team team;

    @Enumerated(EnumType.STRING)
    private OrderState state = OrderState.ASSIGNED;

    private int version;

    @Column(name = "arrive_by")
    private @Nullable Instant arriveBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    private int declines;
    private Moments moments;
    private Outcome outcome = new Outcome();

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init")
    protected WorkOrder() {}

    WorkOrder(Key key, Cause cause, Task task, Team team, @Nullable Instant arriveBy, Instant now) {
        this.key = key;
        this.cause = cause;
        this.task = task;
        this.team = team;
        this.arriveBy = arriveBy;
        this.moments = new Moments(now);
        this.changedAt = now;
    }

    /** Goes along an edge of the graph. Photos decide nothing and change no version. */
    void go(OrderAct act, Instant at) {
        if (act != OrderAct.PHOTOGRAPH) {
            state = act.next(state);
            changedAt = at;
            version++;
            moments.note(act, at);
            declines += act == OrderAct.DECLINE ? 1 : 0;
        }
    }

    void give(Team to, @Nullable Instant by) {
        team = to;
        arriveBy = by == null ? arriveBy : by;
    }

    /** Drops all free words; the lines keep their commitments. */
    void erase() {
        task = new Task(null, null, task.beforePhotos(), task.afterPhotos());
        outcome.erase();
    }

    WorkOrderId orderId() {
        return WorkOrderId.of(key.id());
    }

    BookId book() {
        return BookId.of(key.book());
    }

    RequestId request() {
        return RequestId.of(cause.request());
    }

    Cause cause() {
        return cause;
    }

    Task task() {
        return task;
    }

    Team team() {
        return team;
    }

    OrderState state() {
        return state;
    }

    int version() {
        return version;
    }

    @Nullable
    Instant arriveBy() {
        return arriveBy;
    }

    /** When what was done on it last happened; nothing happens before it any more. */
    Instant changedAt() {
        return changedAt;
    }

    int declines() {
        return declines;
    }

    Moments moments() {
        return moments;
    }

    Outcome outcome() {
        return outcome;
    }

    @Override
    public Key getId() {
        return key;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostPersist
    @PostLoad
    void markStored() {
        stored = true;
    }
}
