package ru.adsdesk.intake.telephony;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Centres;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.Role;
import ru.adsdesk.identity.Scope;
import ru.adsdesk.intake.IntakeProblem;
import ru.adsdesk.intake.call.CallDesk;
import ru.adsdesk.intake.call.CallEvent;

/** Where the adapters bring what their webhooks tell. */
@Component
class Exchanges {

    private static final Duration BELIEVED = Duration.ofDays(1);

    private final CallDesk desk;
    private final Centres centres;
    private final Clock clock;

    Exchanges(CallDesk desk, Centres centres, Clock clock) {
        this.desk = desk;
        this.centres = centres;
        this.clock = clock;
    }

    /** Hears what a signed webhook told. */
    void hear(CentreId centre, String vendor, List<CallEvent> events) {
        if (centres.find(centre).isEmpty()) {
            throw IntakeProblem.SIGNATURE_WRONG.refused();
        }
        Caller exchange = new Caller(Actor.system(), Role.CHANNEL, Scope.wholeOf(centre), Channel.PHONE, null, vendor);
        events.forEach(event -> desk.hear(exchange, event));
    }

    /** The time an exchange tells; what cannot be is taken for now, as a wrong clock must not lose a call. */
    Instant believed(Instant told) {
        Instant now = now();
        boolean odd = told.isAfter(now) || told.isBefore(now.minus(BELIEVED));
        return odd ? now : told;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
