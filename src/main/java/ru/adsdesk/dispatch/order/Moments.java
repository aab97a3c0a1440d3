package ru.adsdesk.dispatch.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When what happened to a work order. */
@Embeddable
class Moments {

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "assigned_at")
    Instant assignedAt;

    @Column(name = "accepted_at")
    @Nullable
    Instant acceptedAt;

    @Column(name = "on_the_way_at")
    @Nullable
    Instant onTheWayAt;

    @Column(name = "on_site_at")
    @Nullable
    Instant onSiteAt;

    @Column(name = "localised_at")
    @Nullable
    Instant localisedAt;

    @Column(name = "done_at")
    @Nullable
    Instant doneAt;

    @SuppressWarnings("NullAway.Init")
    protected Moments() {}

    Moments(Instant now) {
        createdAt = now;
        assignedAt = now;
    }

    /** Given to others, they begin anew; otherwise the first arrival and the first localisation count. */
    void note(OrderAct act, Instant at) {
        switch (act) {
            case ASSIGN -> {
                assignedAt = at;
                acceptedAt = null;
                onTheWayAt = null;
            }
            case ACCEPT -> acceptedAt = at;
            case SET_OUT -> onTheWayAt = at;
            case ARRIVE -> onSiteAt = onSiteAt == null ? at : onSiteAt;
            case LOCALISE -> localisedAt = localisedAt == null ? at : localisedAt;
            case FINISH -> doneAt = at;
            case DECLINE, PHOTOGRAPH, PAUSE, NO_ENTRY, CANCEL -> {}
        }
    }
}
