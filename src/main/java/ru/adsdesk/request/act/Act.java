package ru.adsdesk.request.act;

import static ru.adsdesk.request.Status.CLOSED;
import static ru.adsdesk.request.Status.COMPLETED;
import static ru.adsdesk.request.Status.CONTROL;
import static ru.adsdesk.request.Status.DEFERRED;
import static ru.adsdesk.request.Status.DISPATCHED;
import static ru.adsdesk.request.Status.IN_PROGRESS;
import static ru.adsdesk.request.Status.JOINED;
import static ru.adsdesk.request.Status.OPEN;
import static ru.adsdesk.request.Status.OWED;
import static ru.adsdesk.request.Status.PLANNED;
import static ru.adsdesk.request.Status.REGISTERED;
import static ru.adsdesk.request.Status.REJECTED;
import static ru.adsdesk.request.Status.VOIDED;
import static ru.adsdesk.request.Status.WITHDRAWN;
import static ru.adsdesk.request.act.Edges.stay;
import static ru.adsdesk.request.act.Edges.to;
import static ru.adsdesk.request.act.Hands.ANYONE;
import static ru.adsdesk.request.act.Hands.CREW;
import static ru.adsdesk.request.act.Hands.DESK;
import static ru.adsdesk.request.act.Hands.RESIDENT;
import static ru.adsdesk.request.act.Hands.SENIORS;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import ru.adsdesk.request.Status;

/**
 * What can be done to a request: the transition graph. Each act has one address, leaves one line and says from where to
 * where it leads; an ended request takes no act that is not named here.
 */
public enum Act {
    /** A person says which house is meant. */
    CONFIRM_ADDRESS("confirm-address", "request.address-confirmed", DESK, stay(OPEN)),
    /** A dispatcher takes it: they lead it from now on. */
    TAKE("take", "request.taken", DESK, stay(OPEN)),
    /** It is given to another dispatcher to lead. */
    ASSIGN("assign", "request.taken", DESK, stay(OPEN)),
    /** A person says what kind of trouble it is; the norms of that kind apply. */
    RECLASSIFY("reclassify", "request.reclassified", DESK, stay(OPEN)),
    /** Something written wrongly is put right; the line keeps what was there. */
    CORRECT("correct", "request.corrected", DESK, stay(OPEN).stays(CLOSED, REJECTED, WITHDRAWN, JOINED)),
    /** What is to be done, and by when. */
    PLAN("plan", "request.planned", DESK, to(PLANNED, REGISTERED, PLANNED).stays(DISPATCHED, IN_PROGRESS)),
    /**
     * The applicant is told the planned date and time: a promise (416 p.13). A joined request keeps this duty, and whoever was
     * not reached at an end is told of it later.
     */
    INFORM("inform", "request.informed", DESK, stay(OPEN).stays(JOINED, CLOSED, REJECTED)),
    /** Whether another service has to be called, and that it was (416 p.14, p.17(1)). */
    CALL_SERVICE("call-service", "request.service-called", DESK, stay(OPEN)),
    /** It is given to those who go out. */
    DISPATCH(
            "dispatch",
            "request.dispatched",
            DESK,
            to(DISPATCHED, REGISTERED, PLANNED, DISPATCHED).stays(IN_PROGRESS)),
    /** They are there. */
    ARRIVE(
            "arrive",
            "request.arrived",
            CREW,
            to(IN_PROGRESS, REGISTERED, PLANNED, DISPATCHED, IN_PROGRESS).stays(COMPLETED, CONTROL)),
    /** The harm is stopped, by the crew or by the resident as told: neither arrival nor repair (416 p.13). */
    LOCALISE("localise", "request.localised", CREW, stay(OPEN)),
    /** Nobody was at home, or access was refused: beside a clock, never stopping it. */
    EXCUSE("excuse", "request.excused", CREW, stay(REGISTERED, PLANNED, DISPATCHED, IN_PROGRESS)),
    /** A paper act was drawn (354 p.152). */
    DRAW_ACT("draw-act", "request.act-drawn", CREW, stay(OPEN).stays(CLOSED)),
    /** It is repaired. */
    COMPLETE("complete", "request.completed", CREW, to(COMPLETED, REGISTERED, PLANNED, DISPATCHED, IN_PROGRESS)),
    /** Its term and quality are being checked. */
    TAKE_TO_CONTROL("control", "request.controlled", DESK, to(CONTROL, COMPLETED)),
    /** What the resident says of the work, asked once a completion; "not fixed" sends it back to work in the same act. */
    SURVEY("survey", "request.surveyed", RESIDENT, stay(COMPLETED, CONTROL, CLOSED)),
    /** What was done is not enough: back to work, counted. */
    RETURN("return", "request.returned", DESK, to(IN_PROGRESS, COMPLETED, CONTROL)),
    /** A written answer was sent (416 p.36, 354 p.31). */
    ANSWER("answer", "request.answered", DESK, stay(OPEN).stays(CLOSED, REJECTED)),
    /** It ends with a result. */
    CLOSE("close", "request.closed", DESK, to(CLOSED, OPEN)),
    /** Not fixed, says the resident: back to work, counted. */
    REOPEN("reopen", "request.reopened", RESIDENT, to(IN_PROGRESS, CLOSED)),
    /** The organisation refuses it, with a reason. */
    REJECT("reject", "request.rejected", DESK, to(REJECTED, OWED)),
    /** The resident takes it back. */
    WITHDRAW("withdraw", "request.withdrawn", RESIDENT, to(WITHDRAWN, OWED)),
    /** It waits until a date, with a reason. */
    DEFER("defer", "request.deferred", DESK, to(DEFERRED, OWED)),
    /** It comes back before its date. */
    RESUME("resume", "request.resumed", DESK, to(REGISTERED, DEFERRED)),
    /** It repeats another request of the same book and ends as that one's; its own duty to inform stays. */
    JOIN("join", "request.joined", DESK, to(JOINED, OWED)),
    /** It was entered by mistake. */
    VOID("void", "request.voided", SENIORS, to(VOIDED, OPEN)),
    /** What was entered on it by mistake does not count: its clock runs as if it had not been. */
    TAKE_BACK("take-back", "request.taken-back", SENIORS, stay(OPEN)),
    /** It belongs to that accident or planned shutdown, and ends with it. */
    LINK_OUTAGE("link-outage", "request.outage-linked", DESK, stay(OPEN)),
    /** It does not belong to it. */
    UNLINK_OUTAGE("unlink-outage", "request.outage-unlinked", DESK, stay(OPEN)),
    /** Somebody says something about it. */
    COMMENT("comment", "request.commented", ANYONE, stay(Set.of(Status.values())));

    private final String path;
    private final String fact;
    private final Hands hands;

    @SuppressWarnings("ImmutableEnumChecker") // a record of what cannot change
    private final Edges edges;

    Act(String path, String fact, Hands hands, Edges edges) {
        this.path = path;
        this.fact = fact;
        this.hands = hands;
        this.edges = edges;
    }

    /** The last part of its address: {@code POST /api/requests/{id}/plan}. */
    @JsonValue
    public String path() {
        return path;
    }

    /** Frozen code of the line it leaves. */
    public String fact() {
        return fact;
    }

    /** Who may do it. */
    public Hands hands() {
        return hands;
    }

    /** Where it may be done. */
    public Set<Status> from() {
        return edges.from();
    }

    /** Where it leads from a status it may be done in. */
    public Status next(Status from) {
        return edges.next(from);
    }

    /** Whether it decides something, so that whoever does it must have seen the latest decision: {@code If-Match}. */
    public boolean decides() {
        return this != INFORM && this != COMMENT && this != SURVEY;
    }

    /** The act of an address. */
    public static Optional<Act> find(String path) {
        return Arrays.stream(values()).filter(act -> act.path.equals(path)).findFirst();
    }
}
