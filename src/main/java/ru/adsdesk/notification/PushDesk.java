package ru.adsdesk.notification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.identity.Role;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.notification.channel.PushKeys;
import ru.adsdesk.notification.channel.PushSubscriptions;
import ru.adsdesk.notification.channel.PushSubscriptions.Subscription;
import ru.adsdesk.notification.channel.ReceiptTable;
import ru.adsdesk.notification.channel.ShownTokens;

/** Where devices ask for push and report what they showed. */
@Component
public class PushDesk {

    private final PushSubscriptions subscriptions;
    private final PushKeys keys;
    private final ShownTokens tokens;
    private final ReceiptTable receipts;
    private final Clock clock;

    PushDesk(PushSubscriptions subscriptions, PushKeys keys, ShownTokens tokens, ReceiptTable receipts, Clock clock) {
        this.subscriptions = subscriptions;
        this.keys = keys;
        this.tokens = tokens;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** The public key a browser needs to subscribe, base64url. */
    public String publicKey() {
        return keys.publicKey();
    }

    /** Keeps a device's subscription. Refuses {@code push.endpoint-bad}, {@code push.keys-bad}. */
    public UUID subscribe(Caller caller, Subscription subscription) {
        return subscriptions.keep(
                TimeOrderedIds.next(),
                caller.scope().centre(),
                account(caller),
                phone(caller),
                subscription,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Takes a device's own subscription away. */
    public void unsubscribe(Caller caller, UUID id) {
        subscriptions.remove(caller.scope().centre(), account(caller), phone(caller), id);
    }

    /** A device has shown a push. Refuses {@code push.token-bad}. */
    public void shown(String token) {
        String key = tokens.read(token).orElseThrow(NotificationProblem.PUSH_TOKEN::refused);
        receipts.insert(key, true, "shown", clock.instant());
    }

    private static @Nullable AccountId account(Caller caller) {
        return caller.role() == Role.RESIDENT
                ? null
                : AccountId.of(caller.actor().id());
    }

    private static @Nullable Phone phone(Caller caller) {
        return caller.role() == Role.RESIDENT ? new Phone(caller.name()) : null;
    }
}
