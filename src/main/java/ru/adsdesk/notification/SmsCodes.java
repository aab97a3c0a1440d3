package ru.adsdesk.notification;

import java.time.Clock;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.CodeSender;
import ru.adsdesk.identity.IdentityProblem;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.notification.channel.ChannelSetup;
import ru.adsdesk.notification.channel.Couriers;
import ru.adsdesk.notification.channel.Failure;
import ru.adsdesk.notification.channel.NotSent;
import ru.adsdesk.notification.channel.Outgoing;
import ru.adsdesk.notification.channel.ReadyChannel;
import ru.adsdesk.notification.channel.Routes;
import ru.adsdesk.notification.channel.Way;
import ru.adsdesk.problem.Refused;

/** One-time codes by text message, where a centre has a way out for them. A code is kept nowhere and goes out at once. */
@Component
@Order(100)
class SmsCodes implements CodeSender {

    private final Routes routes;
    private final Couriers couriers;
    private final Reasons reasons;
    private final NotificationSettings settings;
    private final Clock clock;

    SmsCodes(Routes routes, Couriers couriers, Reasons reasons, NotificationSettings settings, Clock clock) {
        this.routes = routes;
        this.couriers = couriers;
        this.reasons = reasons;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean serves(CentreId centre) {
        return routes.find(centre, null, Way.SMS)
                .flatMap(route -> routes.ready(route.way(), route.channel()))
                .filter(channel -> !(channel.setup() instanceof ChannelSetup.Log))
                .isPresent();
    }

    /** Refuses {@code resident.codes-unavailable} where the provider does not take it. */
    @Override
    public void send(CentreId centre, Phone phone, String code) {
        try {
            couriers.send(channel(centre), message(phone, code));
        } catch (NotSent failed) {
            throw new Refused(IdentityProblem.CODES_UNAVAILABLE);
        }
    }

    private ReadyChannel channel(CentreId centre) throws NotSent {
        return routes.find(centre, null, Way.SMS)
                .flatMap(route -> routes.ready(route.way(), route.channel()))
                .orElseThrow(() -> new NotSent(Failure.NOT_SET_UP, null));
    }

    private Outgoing message(Phone phone, String code) {
        String words = reasons.sentence("code", settings.language().locale(), code);
        return new Outgoing(TimeOrderedIds.next(), "CODE", phone.e164(), null, words, List.of(), clock.instant());
    }
}
