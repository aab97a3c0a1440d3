package ru.adsdesk.outage;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import ru.adsdesk.journal.BookId;

/** An accident or planned shutdown as it stands now. */
@Entity
@Table(schema = "outage", name = "outage")
@DynamicUpdate
class Outage implements Persistable<Outage.Key> {

    /** Everything that hangs on a book has the book first in its key. */
    @Embeddable
    record Key(UUID book, UUID id) implements Serializable {}

    /** A place it reaches, with the book of whoever served the house then. */
    @Embeddable
    record Place(
            UUID house,
            @Column(name = "house_book") UUID houseBook,
            @Nullable String entrance,
            @Nullable UUID riser) {}

    @EmbeddedId
    private Key key;

    private UUID centre;

    @Enumerated(EnumType.STRING)
    private OutageKind kind;

    @Enumerated(EnumType.STRING)
    private OutageSystem system;

    @Enumerated(EnumType.STRING)
    private OutageState state;

    private int version;
    private int runs;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            schema = "outage",
            name = "place",
            joinColumns = {
                @JoinColumn(name = "book", referencedColumnName = "book"),
                @JoinColumn(name = "outage", referencedColumnName = "id")
            })
    private Set<Place> places = new LinkedHashSet<>();

    @Enumerated(EnumType.STRING)
    OutageCause cause;

    @Nullable
    String words;

    @Column(name = "found_at")
    private Instant foundAt;

    @Column(name = "begins_at")
    private @Nullable Instant beginsAt;

    @Column(name = "expected_end_at")
    @Nullable
    Instant expectedEndAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "short_notice")
    @Nullable
    ShortNotice shortNotice;

    @Column(name = "announced_at")
    @Nullable
    Instant announcedAt;

    @Column(name = "told_at")
    @Nullable
    Instant toldAt;

    @Column(name = "localised_at")
    @Nullable
    Instant localisedAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    boolean cut;

    private @Nullable Supply supply;

    @Enumerated(EnumType.STRING)
    @Column(name = "void_reason")
    @Nullable
    VoidReason voidReason;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init")
    protected Outage() {}

    Outage(Key key, UUID centre, OpenOutage order, List<Place> places, Instant foundAt) {
        this.key = key;
        this.centre = centre;
        this.kind = order.kind();
        this.system = order.system();
        this.state = order.kind() == OutageKind.PLANNED ? OutageState.PLANNED : OutageState.OPEN;
        this.cause = order.cause() == null ? OutageCause.UNKNOWN : order.cause();
        this.words = order.text();
        this.foundAt = foundAt;
        this.beginsAt = order.beginsAt();
        this.expectedEndAt = order.expectedEndAt();
        this.shortNotice = order.shortNotice();
        this.supply = new Supply(order.deadEnd(), order.sources(), order.indoor());
        this.places.addAll(places);
    }

    /** Goes along an edge of the graph of acts. */
    void go(OutageAct act) {
        state = act.next(state);
        if (act.decides()) {
            version++;
        }
    }

    /** It ended once more: links made from now on wait for the next end. */
    void end(Instant at) {
        endedAt = at;
        runs++;
    }

    /** The end did not hold; what was stopped is to be stopped anew. */
    void beginAgain() {
        endedAt = null;
        localisedAt = null;
    }

    /** Its words are gone; what is held of them elsewhere is read anew. */
    void eraseWords() {
        words = null;
        version++;
    }

    /** What is known of its supply. */
    Supply supply() {
        return supply == null ? new Supply(null, null, null) : supply;
    }

    /** Some of it is known better. */
    void know(@Nullable Boolean deadEnd, @Nullable Integer sources, @Nullable Integer indoor) {
        supply = supply().with(deadEnd, sources, indoor);
    }

    OutageId outageId() {
        return OutageId.of(key.id());
    }

    BookId book() {
        return BookId.of(key.book());
    }

    UUID centre() {
        return centre;
    }

    OutageKind kind() {
        return kind;
    }

    OutageSystem system() {
        return system;
    }

    OutageState state() {
        return state;
    }

    int version() {
        return version;
    }

    /** How often it has ended. */
    int runs() {
        return runs;
    }

    List<Place> places() {
        return List.copyOf(places);
    }

    /** The house its own lines belong to. */
    UUID firstHouse() {
        return places.stream()
                .filter(place -> place.houseBook().equals(key.book()))
                .findFirst()
                .orElseGet(() -> places.iterator().next())
                .house();
    }

    Instant foundAt() {
        return foundAt;
    }

    @Nullable
    Instant beginsAt() {
        return beginsAt;
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
