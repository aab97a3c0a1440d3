package ru.adsdesk.notification.channel;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.KnownFacts;
import ru.adsdesk.notification.NotificationProblem;
import ru.adsdesk.notification.channel.Channels.Wanted;

/** What a way out must satisfy before it is set up or changed. */
@Component
class ChannelChecks {

    private static final int SHORTEST_SECRET = 16;
    private static final int LONGEST_SMPP = 8;

    private final AddressGuard guard;
    private final Organisations organisations;
    private final KnownFacts facts;

    ChannelChecks(AddressGuard guard, Organisations organisations, KnownFacts facts) {
        this.guard = guard;
        this.organisations = organisations;
        this.facts = facts;
    }

    /**
     * Refuses {@code organisation.unknown}, {@code channel.scope-foreign}, {@code channel.secret-long}, {@code channel.secret-short},
     * {@code webhook.url-bad}, {@code event.unknown}.
     *
     * @param secret the secret it will have: the one wanted, or the one kept
     */
    void check(Caller caller, Wanted wanted, @Nullable String secret) {
        if (wanted.organisation() != null) {
            organisations.get(caller, wanted.organisation());
        } else if (!caller.scope().all()) {
            throw NotificationProblem.CHANNEL_FOREIGN.refused();
        }
        if (wanted.setup() instanceof ChannelSetup.Sms && secret != null && secret.length() > LONGEST_SMPP) {
            throw NotificationProblem.SECRET_LONG.at("secret", LONGEST_SMPP);
        }
        if (wanted.setup() instanceof ChannelSetup.Webhook webhook) {
            check(webhook, secret);
        }
    }

    private void check(ChannelSetup.Webhook webhook, @Nullable String secret) {
        if (!guard.isFit(webhook.url())) {
            throw NotificationProblem.WEBHOOK_URL.at("webhook.url");
        }
        if (secret == null || secret.length() < SHORTEST_SECRET) {
            throw NotificationProblem.SECRET_SHORT.at("secret", SHORTEST_SECRET);
        }
        webhook.events().stream().filter(event -> !facts.has(event)).findFirst().ifPresent(unknown -> {
            throw NotificationProblem.EVENT_UNKNOWN.at("webhook.events", unknown);
        });
    }
}
