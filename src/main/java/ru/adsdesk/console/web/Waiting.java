package ru.adsdesk.console.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.call.CallDesk;
import ru.adsdesk.intake.call.CallQuery;
import ru.adsdesk.intake.call.CallState;
import ru.adsdesk.intake.call.CallView;
import ru.adsdesk.intake.call.DutyState;
import ru.adsdesk.intake.message.MessageDesk;
import ru.adsdesk.intake.message.MessageView;
import ru.adsdesk.sla.AlarmView;
import ru.adsdesk.sla.Alarms;

/** What waits for somebody at the desk: calls that ring, calls to return, messages, alarms nobody took. */
@Component
class Waiting {

    private static final int MOST = 20;
    private static final Set<Role> AT_THE_DESK = Set.of(Role.DISPATCHER, Role.SENIOR, Role.ADMINISTRATOR);

    private final CallDesk calls;
    private final MessageDesk messages;
    private final Alarms alarms;

    Waiting(CallDesk calls, MessageDesk messages, Alarms alarms) {
        this.calls = calls;
        this.messages = messages;
        this.alarms = alarms;
    }

    /**
     * What waits now.
     *
     * @param ringing calls nobody has answered yet, and those talked to now
     * @param duties calls to return, the oldest first
     * @param unsaid calls that were answered and came to nothing yet, the oldest first
     * @param messages messages nobody has considered, the oldest first
     * @param alarms alarms nobody took, earliest due first
     */
    record Shown(
            List<CallView> ringing,
            List<CallView> duties,
            List<CallView> unsaid,
            List<MessageView> messages,
            List<AlarmView> alarms) {

        public boolean isEmpty() {
            return ringing.isEmpty() && duties.isEmpty() && unsaid.isEmpty() && messages.isEmpty() && alarms.isEmpty();
        }
    }

    Shown of(Caller caller) {
        if (!AT_THE_DESK.contains(caller.role())) {
            return new Shown(List.of(), List.of(), List.of(), List.of(), alarms.open(caller, MOST));
        }
        return new Shown(
                calls.list(caller, query(CallState.RINGING, null, false)).items(),
                calls.list(caller, query(null, DutyState.OPEN, false)).items().reversed(),
                calls.list(caller, query(null, null, true)).items().reversed(),
                messages.list(caller, null, null, MOST).items(),
                alarms.open(caller, MOST));
    }

    private static CallQuery query(@Nullable CallState state, @Nullable DutyState duty, boolean unsaid) {
        return new CallQuery(state, duty, null, unsaid, null, null, null, null, null, null, MOST);
    }
}
