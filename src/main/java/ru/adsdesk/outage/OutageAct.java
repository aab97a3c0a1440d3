package ru.adsdesk.outage;

import static ru.adsdesk.outage.OutageState.ENDED;
import static ru.adsdesk.outage.OutageState.LIVE;
import static ru.adsdesk.outage.OutageState.LOCALISED;
import static ru.adsdesk.outage.OutageState.OPEN;
import static ru.adsdesk.outage.OutageState.PLANNED;
import static ru.adsdesk.outage.OutageState.VOIDED;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be done to an outage: the transition graph. Each act has one address and leaves one line. */
public enum OutageAct {
    /** The text, the expected end or what is known of the supply changes. */
    UPDATE("update", "outage.updated", null, LIVE),
    /** The supply is cut: interruption clocks run (354 annex 1). A planned shutdown begins by it. */
    CUT("cut", "outage.cut", OPEN, LIVE),
    /** A planned one that cuts no utility, such as works on a lift, begins; by itself, at its time. */
    BEGIN("begin", "outage.begun", OPEN, EnumSet.of(PLANNED)),
    /** The harm is stopped; each linked request is localised. */
    LOCALISE("localise", "outage.localised", LOCALISED, EnumSet.of(OPEN)),
    /** It is over; each linked request is completed. */
    RESTORE("restore", "outage.restored", ENDED, EnumSet.of(OPEN, LOCALISED)),
    /** The end did not hold. */
    CUT_AGAIN("cut-again", "outage.cut-again", OPEN, EnumSet.of(ENDED)),
    /** Consumers were told cause and expected length (354 p.104). */
    TELL("tell", "outage.told", null, EnumSet.of(PLANNED, OPEN, LOCALISED, ENDED)),
    /** Notice of a planned shutdown was published (354 p.31(н)). */
    ANNOUNCE("announce", "outage.announced", null, EnumSet.of(PLANNED, OPEN)),
    /** It does not count. */
    VOID("void", "outage.voided", VOIDED, EnumSet.of(PLANNED, OPEN, LOCALISED, ENDED));

    private final String path;
    private final String fact;
    private final @Nullable OutageState next;

    @SuppressWarnings("ImmutableEnumChecker") // made by Collections.unmodifiableSet
    private final Set<OutageState> from;

    OutageAct(String path, String fact, @Nullable OutageState next, Set<OutageState> from) {
        this.path = path;
        this.fact = fact;
        this.next = next;
        this.from = Collections.unmodifiableSet(from);
    }

    /** The last part of its address: {@code POST /api/outages/{id}/restore}. */
    @JsonValue
    public String path() {
        return path;
    }

    /** Frozen code of the line it leaves. */
    public String fact() {
        return fact;
    }

    /** Where it may be done. */
    public Set<OutageState> from() {
        return from;
    }

    /** Where it leads; a supply cut while the harm is stopped changes nothing of that. */
    OutageState next(OutageState now) {
        return next == null || (this == CUT && now == LOCALISED) ? now : next;
    }

    /** Whether it decides something, so that whoever does it must have seen the latest decision: {@code If-Match}. */
    public boolean decides() {
        return this != TELL && this != ANNOUNCE;
    }
}
