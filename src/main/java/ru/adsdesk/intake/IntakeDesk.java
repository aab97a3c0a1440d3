package ru.adsdesk.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.ContactService;
import ru.adsdesk.housing.ContactView;
import ru.adsdesk.housing.Contacts;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.call.CallLinks;
import ru.adsdesk.intake.call.CameTo;
import ru.adsdesk.intake.call.DirectedTo;
import ru.adsdesk.intake.message.MessageId;
import ru.adsdesk.intake.message.MessageRegistering;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.RegisterRequest;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.act.Result;

/**
 * Where every channel registers. Says on the call, or the message, a request came by that it came to it; that line lies in
 * another book, so it is written after the request, and a round completes what was cut off.
 */
@Component
public class IntakeDesk {

    private final RequestDesk desk;
    private final CallLinks calls;
    private final MessageRegistering messages;
    private final Contacts contacts;

    IntakeDesk(RequestDesk desk, CallLinks calls, MessageRegistering messages, Contacts contacts) {
        this.desk = desk;
        this.calls = calls;
        this.messages = messages;
        this.contacts = contacts;
    }

    /** Registers; see {@link RequestDesk#register}. Refuses what that refuses, and {@code message.*}. */
    public RequestDesk.Answer register(Caller caller, RegisterRequest order, @Nullable String key, byte[] body) {
        Supplier<RequestDesk.Answer> registering =
                () -> inItsCall(caller, order, () -> desk.register(caller, order, key, body));
        UUID message = order.messageId();
        return message == null || caller.role() == Role.RESIDENT
                ? registering.get()
                : messages.register(caller, MessageId.of(message), () -> List.of(registering.get()))
                        .getFirst();
    }

    private RequestDesk.Answer inItsCall(
            Caller caller, RegisterRequest order, Supplier<RequestDesk.Answer> registering) {
        String call = order.callId();
        if (call == null || caller.role() == Role.RESIDENT) {
            return registering.get();
        }
        CameTo cameTo = cameTo(caller, order);
        UUID link = calls.begin(caller, call, cameTo);
        try {
            RequestDesk.Answer answer = registering.get();
            calls.complete(link, caller, call, cameTo, answer.view().id());
            return answer;
        } catch (Refused refused) {
            calls.drop(link);
            throw refused;
        }
    }

    private CameTo cameTo(Caller caller, RegisterRequest order) {
        RegisterRequest.Ending ending = order.ending();
        if (ending == null) {
            return order.mergeInto() == null ? CameTo.REQUEST : CameTo.JOINED;
        }
        return ending.result() == Result.NOT_OURS ? CameTo.notOurs(whose(caller, ending)) : CameTo.CONSULTATION;
    }

    private DirectedTo whose(Caller caller, RegisterRequest.Ending ending) {
        return Optional.ofNullable(ending.contact())
                .flatMap(contact -> contacts.find(caller.scope().centre(), contact))
                .map(ContactView::service)
                .map(IntakeDesk::directedTo)
                .orElse(DirectedTo.OTHER);
    }

    private static DirectedTo directedTo(ContactService service) {
        return switch (service) {
            case GAS -> DirectedTo.GAS;
            case UTILITY -> DirectedTo.UTILITY;
            case MUNICIPALITY -> DirectedTo.MUNICIPALITY;
            case CITY_DESK -> DirectedTo.CITY_DESK;
            case MANAGER -> DirectedTo.ORGANISATION;
            case LIFT, OTHER -> DirectedTo.OTHER;
        };
    }
}
