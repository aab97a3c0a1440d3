package ru.adsdesk.notification.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Demo;
import ru.adsdesk.identity.OrganisationId;

/**
 * By which way out a message goes: the organisation's own, else the centre's, else the installation's; in a demonstration
 * where none is set up, the log. What it remembers is at most two seconds old.
 */
@Component
public class Routes {

    private final ChannelTable table;
    private final ChannelSettings settings;
    private final SecretBox box;
    private final Demo demo;
    private final Cache<UUID, List<StoredChannel>> known = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofSeconds(2))
            .build();

    Routes(ChannelTable table, ChannelSettings settings, SecretBox box, Demo demo) {
        this.table = table;
        this.settings = settings;
        this.box = box;
        this.demo = demo;
    }

    /**
     * A way out for a message.
     *
     * @param way what kind
     * @param channel which; absent: the installation's own
     */
    public record Route(Way way, @Nullable UUID channel) {}

    /** The way out of a kind for an organisation's messages, or for the centre's own; empty where none is set up. */
    public Optional<Route> find(CentreId centre, @Nullable OrganisationId organisation, Way way) {
        return of(centre).stream()
                .filter(channel -> channel.enabled() && channel.way() == way && isForPeople(channel))
                .filter(channel -> channel.organisation() == null
                        || (organisation != null && channel.organisation().equals(organisation.value())))
                .max(Comparator.comparing((StoredChannel channel) -> channel.organisation() != null)
                        .thenComparing(channel -> channel.id().value()))
                .map(channel -> new Route(way, channel.id().value()))
                .or(() -> isInSettings(way) ? Optional.of(new Route(way, null)) : Optional.empty());
    }

    private static boolean isForPeople(StoredChannel channel) {
        return !(channel.setup() instanceof ChannelSetup.Webhook webhook)
                || webhook.carries() == ChannelSetup.Webhook.Carries.MESSAGES;
    }

    private boolean isInSettings(Way way) {
        return settings.of(way).isPresent() || isPrinted(way);
    }

    private boolean isPrinted(Way way) {
        return demo.isShown() && (way == Way.EMAIL || way == Way.SMS);
    }

    /** The systems that hear of an event of an organisation's or the centre's own book. */
    public List<Hearer> hearers(CentreId centre, @Nullable OrganisationId organisation, String event) {
        return of(centre).stream()
                .filter(channel -> channel.enabled()
                        && (channel.organisation() == null
                                || (organisation != null
                                        && channel.organisation().equals(organisation.value()))))
                .filter(channel -> channel.setup() instanceof ChannelSetup.Webhook webhook
                        && webhook.carries() == ChannelSetup.Webhook.Carries.EVENTS
                        && (webhook.events().isEmpty() || webhook.events().contains(event)))
                .map(channel -> new Hearer(channel.id().value(), ((ChannelSetup.Webhook) channel.setup()).url()))
                .toList();
    }

    /**
     * A connected system that hears of events.
     *
     * @param channel its way out
     * @param url where it is told
     */
    public record Hearer(UUID channel, String url) {}

    /** A way out ready to be used; empty where it is no more, or not used now. */
    public Optional<ReadyChannel> ready(Way way, @Nullable UUID channel) {
        if (channel != null) {
            return table.find(channel).filter(StoredChannel::enabled).map(this::ready);
        }
        return settings.of(way)
                .or(() -> demo.isShown() && (way == Way.EMAIL || way == Way.SMS)
                        ? Optional.of(new ReadyChannel(null, way, new ChannelSetup.Log(way), null, 0))
                        : Optional.empty());
    }

    ReadyChannel ready(StoredChannel stored) {
        byte[] closed = stored.secret();
        String secret = closed == null ? null : box.open(closed, stored.owner());
        return new ReadyChannel(stored.id().value(), stored.way(), stored.setup(), secret, stored.version());
    }

    private List<StoredChannel> of(CentreId centre) {
        return known.get(centre.value(), table::list);
    }

    void forget(UUID centre) {
        known.invalidate(centre);
    }
}
