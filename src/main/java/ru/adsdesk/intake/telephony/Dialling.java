package ru.adsdesk.intake.telephony;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.AccessLog;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.intake.IntakeProblem;
import ru.adsdesk.intake.call.CallDesk;
import ru.adsdesk.intake.call.CallView;

/** Has the exchange dial. That it dialled, and whether somebody answered, it tells by its own events. */
@Component
public class Dialling {

    private final List<Pbx> exchanges;
    private final CallDesk calls;
    private final AccessLog log;

    Dialling(List<Pbx> exchanges, CallDesk calls, AccessLog log) {
        this.exchanges = exchanges;
        this.calls = calls;
        this.log = log;
    }

    /**
     * Calls back the other side of a call. Refuses {@code call.unknown}, {@code call.number-withheld},
     * {@code pbx.not-connected}, {@code pbx.failed}.
     */
    public void callBack(Caller caller, String call, @Nullable String extension) {
        CallView known = calls.get(caller, call);
        if (known.number() == null) {
            throw IntakeProblem.NUMBER_WITHHELD.refused();
        }
        log.note(caller, "call.call-back", "call", known.id().value());
        pbx(caller.scope().centre()).dial(caller.scope().centre(), known.number(), extension);
    }

    /** Calls a number. Refuses {@code phone.invalid}, {@code pbx.not-connected}, {@code pbx.failed}. */
    public void dial(Caller caller, String number, @Nullable String extension) {
        Phone phone = Phone.parse("number", number);
        log.note(caller, "call.dial", "search", null);
        pbx(caller.scope().centre()).dial(caller.scope().centre(), phone.e164(), extension);
    }

    private Pbx pbx(CentreId centre) {
        return exchanges.stream()
                .filter(pbx -> pbx.serves(centre))
                .findFirst()
                .orElseThrow(IntakeProblem.PBX_NOT_CONNECTED::refused);
    }
}
