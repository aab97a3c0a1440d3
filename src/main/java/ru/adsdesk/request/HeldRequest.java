package ru.adsdesk.request;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.request.act.Act;

/** A request whose row the transaction holds; see {@link SharedActs}. */
public final class HeldRequest {

    private final ServiceRequest request;

    HeldRequest(ServiceRequest request) {
        this.request = request;
    }

    ServiceRequest request() {
        return request;
    }

    /** Its id. */
    public RequestId id() {
        return request.requestId();
    }

    /** What its lines are about. */
    public Subject subject() {
        return request.requestId().subject();
    }

    /** The book its lines go to. */
    public BookId book() {
        return request.book();
    }

    /** Where it stands, after the acts done so far. */
    public Status status() {
        return request.status();
    }

    /** What an {@code If-Match} upon it would have to name, after the acts done so far. */
    public int decisionVersion() {
        return request.decisionVersion();
    }

    /** Whether the graph knows an act from where it stands, whoever does it. */
    public boolean allows(Act act) {
        return act.from().contains(request.status());
    }

    /** Its house, where it is known. */
    public Optional<HouseId> house() {
        return Optional.ofNullable(request.location().house()).map(HouseId::of);
    }

    /** Its kind, where one is set. */
    public Optional<KindCode> kind() {
        return Optional.ofNullable(request.sorting().kind()).map(KindCode::new);
    }

    /** The dispatcher who leads it, where one took it. */
    public Optional<AccountId> owner() {
        return Optional.ofNullable(request.course().owner).map(AccountId::of);
    }

    /** When somebody is to come: the planned visit, else the planned time of the work. */
    public @Nullable Instant comingAt() {
        Course course = request.course();
        return course.visitAt == null ? course.plannedAt : course.visitAt;
    }
}
