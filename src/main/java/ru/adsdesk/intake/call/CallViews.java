package ru.adsdesk.intake.call;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.call.CallView.DutyView;

/** Shows calls to those who work with them whole, to those who supervise with the number masked. */
@Component
class CallViews {

    private static final Set<Role> WHOLE = EnumSet.of(Role.DISPATCHER, Role.SENIOR, Role.ADMINISTRATOR, Role.CHANNEL);

    private final AskedRecordings recordings;

    CallViews(AskedRecordings recordings) {
        this.recordings = recordings;
    }

    CallView whole(Caller caller, StoredCall call) {
        return view(caller, call, recordings.list(call.book(), call.id()));
    }

    /** As in a list: without its recordings. */
    CallView brief(Caller caller, StoredCall call) {
        return view(caller, call, List.of());
    }

    static boolean seesWhole(Caller caller) {
        return WHOLE.contains(caller.role());
    }

    private static CallView view(Caller caller, StoredCall call, List<CallView.RecordingView> recordings) {
        return new CallView(
                call.id(),
                call.callId(),
                call.direction(),
                call.state(),
                seesWhole(caller) ? call.number() : masked(call.number()),
                call.device(),
                call.line(),
                call.operator(),
                call.startedAt(),
                call.rangAt(),
                call.answeredAt(),
                call.endedAt(),
                call.owner(),
                call.ownedAt(),
                duty(call.duty()),
                call.outcome(),
                isOutcomeDue(call),
                call.handledAt(),
                call.directedTo(),
                call.requests(),
                call.message(),
                recordings);
    }

    private static boolean isOutcomeDue(StoredCall call) {
        boolean askedFor = call.direction() == Direction.INCOMING || call.forDuty() != null;
        return askedFor && call.state() == CallState.ENDED && call.outcome() == null;
    }

    private static @Nullable DutyView duty(StoredCall.Duty duty) {
        return duty.state() == null
                ? null
                : new DutyView(duty.state(), duty.of(), duty.reason(), duty.by(), duty.closedAt());
    }

    private static @Nullable String masked(@Nullable String number) {
        return number == null || number.length() < 5
                ? null
                : number.substring(0, 2) + "•••" + number.substring(number.length() - 2);
    }
}
