package ru.adsdesk.intake.call;

import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.intake.IntakeProblem;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;

/** What people do with a call: claim it, say what it came to, close its duty for a reason. The call's row is locked first. */
@Component
class CallActs {

    private final CallTable calls;
    private final CallLines lines;
    private final Duties duties;
    private final CallMoments moments;
    private final Journal journal;
    private final BookTransactions transactions;
    private final CallOwners owners;

    CallActs(
            CallTable calls,
            CallLines lines,
            Duties duties,
            CallMoments moments,
            Journal journal,
            BookTransactions transactions,
            CallOwners owners) {
        this.calls = calls;
        this.lines = lines;
        this.duties = duties;
        this.moments = moments;
        this.journal = journal;
        this.transactions = transactions;
        this.owners = owners;
    }

    void take(Caller caller, StoredCall known, @Nullable Instant told) {
        act(known, told, (call, at) -> {
            UUID me = caller.actor().id();
            if (me.equals(call.owner())) {
                return null;
            }
            UUID owner = call.owner();
            if (owner != null) {
                throw owners.taken(call, owner);
            }
            if (!isGoingOn(call.state()) || call.direction() != Direction.INCOMING) {
                throw IntakeProblem.CALL_NOT_RINGING.refused();
            }
            calls.own(call, me, at);
            return lines.line(caller, call.id(), CallFact.TAKEN, at, Said.that("operator", me));
        });
    }

    /** Whoever lifts the receiver before looking at the screen claims it while talking. */
    private static boolean isGoingOn(CallState state) {
        return state == CallState.RINGING || state == CallState.TALKING;
    }

    void handle(Caller caller, StoredCall known, HandleCall order, @Nullable UUID request) {
        act(known, order.at(), (call, at) -> {
            if (call.answeredAt() == null) {
                throw IntakeProblem.CALL_NOT_ANSWERED.refused();
            }
            if (isSame(call, order, request)) {
                return null;
            }
            if (call.outcome() != null && !(isRequest(call.outcome()) && isRequest(order.outcome()))) {
                throw IntakeProblem.CALL_HANDLED.refused().with("outcome", call.outcome());
            }
            calls.handle(call, order.outcome(), at, order.directedTo(), request);
            Said said = Said.that("outcome", order.outcome())
                    .and("request", request)
                    .and("directedTo", order.directedTo());
            return CallLines.inWords(lines.line(caller, call.id(), CallFact.HANDLED, at, said), order.words());
        });
    }

    private static boolean isRequest(CallOutcome outcome) {
        return outcome == CallOutcome.REQUEST || outcome == CallOutcome.JOINED;
    }

    private static boolean isSame(StoredCall call, HandleCall order, @Nullable UUID request) {
        return request == null
                ? call.outcome() == order.outcome() && call.directedTo() == order.directedTo()
                : call.requests().contains(request);
    }

    void closeDuty(Caller caller, StoredCall known, DutyReason reason, @Nullable String words, @Nullable Instant told) {
        if (reason == DutyReason.OTHER && words == null) {
            throw Refused.field("words", BodyProblem.MISSING);
        }
        act(known, told, (call, acted) -> {
            Instant at = Duties.notBefore(call.endedAt(), acted);
            if (!isOwed(call)) {
                throw call.duty().of() == null
                        ? IntakeProblem.DUTY_NOT_OPEN.refused()
                        : IntakeProblem.DUTY_NOT_OPEN
                                .refused()
                                .with("joined", call.duty().of());
            }
            duties.end(call, call.duty().done(DutyState.CLOSED, reason, null, at));
            Said said = Said.that("reason", reason);
            return CallLines.inWords(lines.line(caller, call.id(), CallFact.DUTY_CLOSED, at, said), words);
        });
    }

    /** An open duty, or a call whose end nobody told. */
    private boolean isOwed(StoredCall call) {
        boolean forgotten = call.state() == CallState.RINGING
                && call.direction() == Direction.INCOMING
                && call.duty().state() == null
                && call.startedAt().isBefore(moments.now().minusSeconds(300));
        return call.duty().state() == DutyState.OPEN || forgotten;
    }

    private void act(
            StoredCall known, @Nullable Instant told, BiFunction<StoredCall, Instant, @Nullable NewLine> work) {
        transactions.in(known.book(), () -> {
            if (known.peer() != null) {
                calls.lockPeer(known.book(), known.peer());
            }
            StoredCall call = calls.lock(known.book(), known.id().value()).orElseThrow();
            NewLine line = work.apply(call, moments.acted(told, call.startedAt()));
            if (line != null) {
                journal.append(call.book(), line);
            }
            return true;
        });
    }
}
