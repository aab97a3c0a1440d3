package ru.adsdesk.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.notification.channel.ChannelId;
import ru.adsdesk.notification.channel.ChannelSetup;
import ru.adsdesk.notification.channel.ChannelSetup.Webhook.Carries;
import ru.adsdesk.notification.channel.Channels;
import ru.adsdesk.notification.channel.Conditions;
import ru.adsdesk.notification.channel.Conditions.Condition;
import ru.adsdesk.notification.channel.Conditions.Waiting;
import ru.adsdesk.notification.channel.Couriers;
import ru.adsdesk.notification.channel.Failure;
import ru.adsdesk.notification.channel.Handed;
import ru.adsdesk.notification.channel.NotSent;
import ru.adsdesk.notification.channel.Outgoing;
import ru.adsdesk.notification.channel.ReadyChannel;
import ru.adsdesk.notification.channel.Routes;
import ru.adsdesk.notification.channel.Way;
import ru.adsdesk.notification.template.Event;
import ru.adsdesk.notification.template.Form;
import ru.adsdesk.notification.template.Template;
import ru.adsdesk.notification.template.Templates;

/** How the ways out fare, and whether one works. */
@Component
public class ChannelDesk {

    private static final UUID OWN = new UUID(0, 0);

    private final Channels channels;
    private final Routes routes;
    private final Conditions conditions;
    private final Couriers couriers;
    private final Templates templates;
    private final NotificationSettings settings;
    private final Clock clock;

    ChannelDesk(
            Channels channels,
            Routes routes,
            Conditions conditions,
            Couriers couriers,
            Templates templates,
            NotificationSettings settings,
            Clock clock) {
        this.channels = channels;
        this.routes = routes;
        this.conditions = conditions;
        this.couriers = couriers;
        this.templates = templates;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A way out and how it fares.
     *
     * @param channel how it is set up; absent: the installation's own of this kind
     * @param way what kind
     * @param degradedSince since when it fails; absent: it works, or was never used
     * @param failure why it failed last
     * @param workedAt when it worked last, to the minute
     * @param waiting how many messages wait for it
     */
    public record ChannelReport(
            Channels.@Nullable View channel,
            Way way,
            @Nullable Instant degradedSince,
            @Nullable String failure,
            @Nullable Instant workedAt,
            long waiting) {}

    /**
     * What a test came to.
     *
     * @param taken whether the other side took the message
     * @param proof what that proves, where it did
     * @param failure why not, where it did not
     * @param words what the other side said to that
     */
    public record Tried(
            boolean taken,
            Handed.@Nullable Proof proof,
            @Nullable String failure,
            @Nullable String words) {}

    /** The codes of why a message may not go out: what {@code failure} of a report or a test may say. */
    public List<String> failures() {
        return Stream.of(Failure.values()).map(Failure::name).toList();
    }

    /** Those of the caller's centre, then the installation's own. */
    public List<ChannelReport> list(Caller caller) {
        Map<String, Condition> found = conditions.list().stream()
                .collect(Collectors.toMap(each -> key(each.way(), each.channel()), Function.identity()));
        Map<String, Long> waiting = conditions.waiting().stream()
                .collect(Collectors.toMap(each -> key(each.way(), each.channel()), Waiting::waiting));
        List<ChannelReport> reports = new ArrayList<>();
        channels.list(caller)
                .forEach(view -> reports.add(report(
                        view,
                        view.way(),
                        found.get(key(view.way(), view.id().value())),
                        waiting.getOrDefault(key(view.way(), view.id().value()), 0L))));
        Arrays.stream(Way.values())
                .filter(way -> routes.ready(way, null).isPresent())
                .forEach(way -> reports.add(
                        report(null, way, found.get(key(way, OWN)), waiting.getOrDefault(key(way, OWN), 0L))));
        return reports;
    }

    private static ChannelReport report(
            Channels.@Nullable View view, Way way, @Nullable Condition condition, long waiting) {
        return condition == null
                ? new ChannelReport(view, way, null, null, null, waiting)
                : new ChannelReport(
                        view, way, condition.degradedSince(), condition.failure(), condition.workedAt(), waiting);
    }

    private static String key(Way way, UUID channel) {
        return way + " " + channel;
    }

    /** Sends a test message now, past the outbox. Refuses {@code channel.unknown}, {@code phone.invalid}. */
    public Tried test(Caller caller, ChannelId id, String to) {
        ReadyChannel channel = channels.ready(caller, id);
        Template words = templates.inUse(
                caller.scope().centre(),
                new Templates.Place(null, Event.TEST, Form.of(channel.way()), settings.language()));
        String address = channel.way() == Way.SMS ? Phone.parse("to", to).e164() : to;
        try {
            Handed handed = couriers.send(
                    channel,
                    new Outgoing(
                            TimeOrderedIds.next(),
                            Event.TEST.name(),
                            address,
                            words.title().with(Map.of()),
                            text(channel, words),
                            List.of(),
                            clock.instant()));
            conditions.worked(channel.way(), channel.id(), clock.instant());
            return new Tried(true, handed.proof(), null, null);
        } catch (NotSent failed) {
            return new Tried(false, null, failed.failure().name(), failed.getMessage());
        }
    }

    /** A system that hears of events is sent what it would be sent: JSON. */
    private static String text(ReadyChannel channel, Template words) {
        boolean hears = channel.setup() instanceof ChannelSetup.Webhook webhook && webhook.carries() == Carries.EVENTS;
        return hears ? "{\"event\":\"TEST\"}" : words.words().with(Map.of());
    }
}
