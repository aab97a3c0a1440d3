package ru.adsdesk.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
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
import ru.adsdesk.identity.Channel;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.request.act.Act;

/** A resident's request (заявка) as it stands now. What its personal fields held is gone once they are erased. */
@Entity
@Table(schema = "request", name = "request")
@DynamicUpdate
class ServiceRequest implements Persistable<ServiceRequest.Key> {

    /** Everything that hangs on a book has the book first in its key. */
    @Embeddable
    record Key(UUID book, UUID id) implements Serializable {}

    /** Where; {@code premises} and {@code addressText} are personal. */
    @Embeddable
    record Location(
            @Nullable UUID house,

            @Column(name = "address_match") @Enumerated(EnumType.STRING)
            HouseMatch match,

            @Nullable String entrance,
            @Nullable String floor,
            @Nullable String premises,
            @Column(name = "address_text") @Nullable String addressText) {

        Location erased() {
            return new Location(house, match, entrance, floor, null, null);
        }
    }

    /** Who; all of it personal. */
    @Embeddable
    record Person(
            @Column(name = "applicant_name") @Nullable String name,
            @Column(name = "applicant_phone") @Nullable String phone,
            @Column(name = "applicant_email") @Nullable String email,
            @Column(name = "applicant_inn") @Nullable String inn) {

        static final Person NOBODY = new Person(null, null, null, null);
    }

    /** When. */
    @Embeddable
    record Times(
            @Column(name = "received_at") Instant receivedAt,
            @Column(name = "registered_at") Instant registeredAt,
            @Column(name = "damage_at") Instant damageAt,
            @Column(name = "wished_from") @Nullable Instant wishedFrom,
            @Column(name = "wished_to") @Nullable Instant wishedTo) {}

    /** Where it came from. */
    @Embeddable
    record Origin(
            @Enumerated(EnumType.STRING) Channel channel,
            @Column(name = "call_id") @Nullable String callId,
            @Column(name = "message_id") @Nullable UUID messageId,
            @Column(name = "foreign_number") @Nullable String foreignNumber,
            @Column(name = "handed_over_from") @Nullable UUID handedOverFrom) {}

    @EmbeddedId
    private Key key;

    private UUID centre;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "decision_version")
    private int decisionVersion;

    private Origin origin;
    private Location location;
    private @Nullable Person applicant;
    private Sorting sorting;
    private Times times;
    private @Nullable String description;
    private Course course = new Course();

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init")
    protected ServiceRequest() {}

    ServiceRequest(
            Key key,
            UUID centre,
            Status status,
            Origin origin,
            Location location,
            Person applicant,
            Sorting sorting,
            Times times,
            @Nullable String description) {
        this.key = key;
        this.centre = centre;
        this.status = status;
        this.origin = origin;
        this.location = location;
        this.applicant = applicant;
        this.sorting = sorting;
        this.times = times;
        this.description = description;
    }

    /** Goes along an edge of the graph of acts. */
    void go(Act act) {
        status = act.next(status);
        if (act.decides()) {
            decisionVersion++;
        }
    }

    /** Ends it here; it goes on in another book (its house has another manager). */
    void handOver(RequestId to) {
        status = Status.HANDED_OVER;
        course.handedOverTo = to.value();
        decisionVersion++;
    }

    void classify(Sorting its) {
        sorting = its;
    }

    void rewrite(Location where, Person who, Times when, @Nullable String words) {
        location = where;
        applicant = who;
        times = when;
        description = words;
    }

    /** Drops every personal field; the lines keep their commitments. */
    void erase() {
        applicant = Person.NOBODY;
        location = location.erased();
        description = null;
        course.works = null;
    }

    /** The same trouble, to go on in another book under another id. */
    ServiceRequest continuedIn(Key other) {
        Origin its = new Origin(origin.channel(), origin.callId(), origin.messageId(), null, key.id());
        ServiceRequest next = new ServiceRequest(
                other, centre, status.inAnotherBook(), its, location, applicant(), sorting, times, description);
        next.course = course.carriedOver();
        return next;
    }

    RequestId requestId() {
        return RequestId.of(key.id());
    }

    BookId book() {
        return BookId.of(key.book());
    }

    UUID centre() {
        return centre;
    }

    Status status() {
        return status;
    }

    int decisionVersion() {
        return decisionVersion;
    }

    Origin origin() {
        return origin;
    }

    Location location() {
        return location;
    }

    Person applicant() {
        return applicant == null ? Person.NOBODY : applicant;
    }

    Sorting sorting() {
        return sorting;
    }

    Course course() {
        return course;
    }

    Times times() {
        return times;
    }

    @Nullable
    String description() {
        return description;
    }

    boolean needsAddressConfirmed() {
        return location.house() == null;
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
