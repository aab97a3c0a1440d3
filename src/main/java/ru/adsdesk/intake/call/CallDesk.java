package ru.adsdesk.intake.call;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.Page;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.IntakeProblem;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.ShownLine;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestId;
import ru.adsdesk.sla.ClockExplained;

/** Where telephone calls are heard of, claimed, handled and looked up (416 p.13). */
@Component
public class CallDesk {

    private static final Set<Channel> RINGING =
            EnumSet.of(Channel.PHONE, Channel.INTERCOM, Channel.VOICE_ROBOT, Channel.SIGNAL);

    private final Hearing hearing;
    private final CallActs acts;
    private final CallReading reading;
    private final RequestDesk requests;

    CallDesk(Hearing hearing, CallActs acts, CallReading reading, RequestDesk requests) {
        this.hearing = hearing;
        this.acts = acts;
        this.reading = reading;
        this.requests = requests;
    }

    /**
     * Takes in what an exchange, or a dispatcher by hand, tells of a call; the same twice changes nothing. Refuses
     * {@code intake.channel-foreign}, {@code intake.in-future}, {@code intake.too-long-ago}.
     */
    public CallView hear(Caller caller, CallEvent event) {
        if (caller.role() == Role.CHANNEL && !RINGING.contains(caller.channel())) {
            throw IntakeProblem.CHANNEL_FOREIGN.refused();
        }
        return reading.shown(caller, hearing.hear(caller, event));
    }

    /**
     * Claims a call that rings, or that is being talked and nobody has claimed; the first owns it, the next one is told whose
     * it is and since when. Refuses {@code call.unknown}, {@code call.taken}, {@code call.not-ringing}.
     */
    public CallView take(Caller caller, String id, @Nullable Instant at) {
        StoredCall call = reading.find(caller, id);
        acts.take(caller, call, at);
        return reading.shown(caller, call.id());
    }

    /**
     * Notes what an answered call came to; a deferred request it was about comes back. Refuses {@code call.unknown}, {@code call.not-answered},
     * {@code call.handled-already}, {@code request.unknown}.
     */
    public CallView handle(Caller caller, String id, HandleCall order) {
        StoredCall call = reading.find(caller, id);
        UUID request = request(caller, order);
        acts.handle(caller, call, order, request);
        if (request != null) {
            requests.applicantSpoke(caller, RequestId.of(request));
        }
        return reading.shown(caller, call.id());
    }

    private @Nullable UUID request(Caller caller, HandleCall order) {
        boolean needed = order.outcome() == CallOutcome.REQUEST || order.outcome() == CallOutcome.JOINED;
        if (needed && order.request() == null) {
            throw Refused.field("request", BodyProblem.MISSING);
        }
        if (order.outcome() == CallOutcome.NOT_OURS && order.directedTo() == null) {
            throw Refused.field("directedTo", BodyProblem.MISSING);
        }
        return needed && order.request() != null
                ? requests.get(caller, order.request()).id().value()
                : null;
    }

    /** Closes a duty to call back for a stated reason. Refuses {@code call.unknown}, {@code call.duty-not-open}. */
    public CallView closeDuty(
            Caller caller, String id, DutyReason reason, @Nullable String words, @Nullable Instant at) {
        StoredCall call = reading.find(caller, id);
        acts.closeDuty(caller, call, reason, words, at);
        return reading.shown(caller, call.id());
    }

    /** One call, by our id or the exchange's. Refuses {@code call.unknown}. */
    public CallView get(Caller caller, String id) {
        return reading.get(caller, id);
    }

    /** A page of the centre's calls, newest first. */
    public Page<CallView> list(Caller caller, CallQuery query) {
        return reading.list(caller, query);
    }

    /** The lines of a call in order. Refuses {@code call.unknown}. */
    public Page<ShownLine> journal(Caller caller, String id, long after, int limit) {
        return reading.journal(caller, id, after, limit);
    }

    /** The clocks of a call, with the reason for their state. Refuses {@code call.unknown}. */
    public List<ClockExplained> clocks(Caller caller, String id) {
        return reading.clocks(caller, id);
    }

    /** The line that a recording of a call was fetched and is kept. */
    public static NewLine recorded(Caller by, CallId call, Instant at, String sha256, long bytes) {
        return NewLine.of(call.subject(), CallFact.RECORDED, at, by.actor())
                .saying(Map.of("sha256", sha256, "bytes", bytes));
    }

    /** The line that somebody who supervises heard a recording. */
    public static NewLine recordingOpened(Caller by, CallId call, Instant at) {
        return NewLine.of(call.subject(), CallFact.RECORDING_OPENED, at, by.actor());
    }

    /** The frozen codes of what happens to calls. */
    public static Set<String> factCodes() {
        return CallFact.codes();
    }

    /** Who a number is. Refuses {@code parameter.bad}. */
    public ScreenPop lookup(Caller caller, String number) {
        return reading.lookup(caller, number);
    }
}
