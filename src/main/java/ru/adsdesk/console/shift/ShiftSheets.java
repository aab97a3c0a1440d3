package ru.adsdesk.console.shift;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.console.shift.ShiftSheet.OpenCall;
import ru.adsdesk.console.shift.ShiftSheet.OpenMessage;
import ru.adsdesk.console.shift.ShiftSheet.OpenTerm;
import ru.adsdesk.console.shift.ShiftSheet.Promise;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.intake.call.CallDesk;
import ru.adsdesk.intake.call.CallQuery;
import ru.adsdesk.intake.call.DutyState;
import ru.adsdesk.intake.message.MessageDesk;
import ru.adsdesk.intake.message.MessageState;
import ru.adsdesk.request.OpenPromises;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.request.RequestBriefs;
import ru.adsdesk.sla.OpenClock;
import ru.adsdesk.sla.OpenClocks;
import ru.adsdesk.sla.clock.ClockState;

/** Draws up what stands open at the desk now. */
@Component
class ShiftSheets {

    /** The most a list of the sheet holds. */
    private static final int MOST = Page.MOST;

    private final OpenClocks clocks;
    private final OpenPromises promises;
    private final RequestBriefs briefs;
    private final CallDesk calls;
    private final MessageDesk messages;
    private final CrewsOut crews;
    private final Clock clock;

    ShiftSheets(
            OpenClocks clocks,
            OpenPromises promises,
            RequestBriefs briefs,
            CallDesk calls,
            MessageDesk messages,
            CrewsOut crews,
            Clock clock) {
        this.clocks = clocks;
        this.promises = promises;
        this.briefs = briefs;
        this.calls = calls;
        this.messages = messages;
        this.crews = crews;
        this.clock = clock;
    }

    /** The sheet of this moment for the caller's centre. */
    ShiftSheet now(Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<OpenTerm> open = terms(caller);
        List<Promise> promised = promised(caller, now);
        List<OpenCall> waiting = waitingCalls(caller);
        List<OpenMessage> unread = unread(caller);
        boolean cut = Stream.<Collection<?>>of(open, promised, waiting, unread).anyMatch(list -> list.size() >= MOST);
        return new ShiftSheet(now, open, promised, waiting, unread, crews.of(caller), cut);
    }

    private List<OpenTerm> terms(Caller caller) {
        List<OpenClock> open = clocks.list(caller, MOST);
        Map<UUID, RequestBrief> requests = briefs.of(open.stream()
                .filter(each -> each.subjectKind().equals("request"))
                .map(OpenClock::subject)
                .toList());
        return open.stream()
                .map(each -> new OpenTerm(
                        each.subjectKind(),
                        each.subject(),
                        number(requests.get(each.subject())),
                        each.title(),
                        each.dueAt(),
                        each.state() == ClockState.BREACHED))
                .toList();
    }

    private static @Nullable String number(@Nullable RequestBrief request) {
        return request == null ? null : request.number();
    }

    private List<Promise> promised(Caller caller, Instant now) {
        return briefs.of(promises.list(caller, MOST)).values().stream()
                .flatMap(request -> Optional.ofNullable(request.times().promisedAt()).stream()
                        .map(at -> new Promise(request.id().value(), request.number(), at, at.isBefore(now))))
                .toList();
    }

    private List<OpenCall> waitingCalls(Caller caller) {
        return Stream.concat(
                        calls.list(caller, query(DutyState.OPEN, false)).items().stream()
                                .map(call ->
                                        new OpenCall(call.id().value(), call.callId(), call.startedAt(), "CALL_BACK")),
                        calls.list(caller, query(null, true)).items().stream()
                                .map(call ->
                                        new OpenCall(call.id().value(), call.callId(), call.startedAt(), "OUTCOME")))
                .toList();
    }

    private static CallQuery query(@Nullable DutyState duty, boolean outcomeDue) {
        return new CallQuery(null, duty, null, outcomeDue, null, null, null, null, null, null, MOST);
    }

    private List<OpenMessage> unread(Caller caller) {
        return Stream.of(MessageState.WAITING, MessageState.CLARIFYING)
                .flatMap(state -> messages.list(caller, state, null, MOST).items().stream())
                .map(message ->
                        new OpenMessage(message.id().value(), message.channel().name(), message.receivedAt()))
                .toList();
    }
}
