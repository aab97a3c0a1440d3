package ru.adsdesk.notification.channel;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Idempotency;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.notification.NotificationProblem;
import tools.jackson.databind.json.JsonMapper;

/** Sets up ways out for a centre or one of its organisations. Each change is a line of the centre's book, without secrets. */
@Component
public class Channels {

    /** A way out was set up, changed or taken away. */
    public static final String CHANGED = "notification.channel-changed";

    private final ChannelTable table;
    private final Routes routes;
    private final SecretBox box;
    private final ChannelChecks checks;
    private final ChannelLines lines;
    private final Idempotency idempotency;
    private final Journal journal;
    private final BookTransactions transactions;
    private final JsonMapper json;
    private final Clock clock;

    Channels(
            ChannelTable table,
            Routes routes,
            SecretBox box,
            ChannelChecks checks,
            ChannelLines lines,
            Idempotency idempotency,
            Journal journal,
            BookTransactions transactions,
            JsonMapper json,
            Clock clock) {
        this.table = table;
        this.routes = routes;
        this.box = box;
        this.checks = checks;
        this.lines = lines;
        this.idempotency = idempotency;
        this.journal = journal;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A way out to be set up or changed.
     *
     * @param organisation whose messages go by it; absent: the whole centre's
     * @param name its name on screens
     * @param setup how it is set up
     * @param secret password or signing secret; on a change, absent: the one there is
     * @param enabled whether it is used
     */
    public record Wanted(
            @Nullable OrganisationId organisation,
            String name,
            ChannelSetup setup,
            @Nullable String secret,
            boolean enabled) {

        /** Without the secret. */
        @Override
        public String toString() {
            return setup.way() + " " + name;
        }
    }

    /**
     * A way out as it is shown: everything but the secret.
     *
     * @param id its id
     * @param organisation whose messages go by it; absent: the whole centre's
     * @param way what kind
     * @param name its name
     * @param setup how it is set up
     * @param hasSecret whether a secret is kept
     * @param enabled whether it is used
     * @param version what {@code If-Match} names
     */
    public record View(
            ChannelId id,
            @Nullable OrganisationId organisation,
            Way way,
            String name,
            ChannelSetup setup,
            boolean hasSecret,
            boolean enabled,
            int version) {}

    /** Those of the caller's centre. */
    public List<View> list(Caller caller) {
        return table.list(caller.scope().centre().value()).stream()
                .filter(channel -> covers(caller, channel.organisation()))
                .map(Channels::view)
                .toList();
    }

    /** One of them. Refuses {@code channel.unknown}. */
    public View get(Caller caller, ChannelId id) {
        return view(load(caller, id));
    }

    /** One of them with its secret, for use. Refuses {@code channel.unknown}. */
    public ReadyChannel ready(Caller caller, ChannelId id) {
        return routes.ready(load(caller, id));
    }

    /** Sets one up. Refuses as {@link ChannelChecks#check}. */
    public View add(Caller caller, Wanted wanted, @Nullable String key) {
        checks.check(caller, wanted, wanted.secret());
        BookId book = BookId.of(caller.scope().centre());
        UUID fresh = TimeOrderedIds.next();
        UUID id = transactions.in(book, () -> {
            Optional<UUID> before =
                    idempotency.claim(caller, "channel.add", key, json.writeValueAsBytes(wanted), fresh);
            if (before.isEmpty()) {
                StoredChannel channel = stored(caller, ChannelId.of(fresh), wanted, null, 1);
                table.insert(channel, now());
                journal.append(book, lines.line(caller, channel, "ADDED"));
            }
            return before.orElse(fresh);
        });
        routes.forget(caller.scope().centre().value());
        return get(caller, ChannelId.of(id));
    }

    /** Changes one. Refuses as {@link #add}, and {@code channel.version-conflict}, {@code channel.kind-changed}. */
    public View change(Caller caller, ChannelId id, int version, Wanted wanted) {
        StoredChannel before = load(caller, id);
        if (before.way() != wanted.setup().way()) {
            throw NotificationProblem.CHANNEL_KIND_CHANGED.refused();
        }
        checks.check(caller, wanted, wanted.secret() == null ? keptSecret(before) : wanted.secret());
        StoredChannel after = stored(caller, id, wanted, before, version);
        write(caller, after, "CHANGED", () -> table.update(after));
        return get(caller, id);
    }

    /** Takes one away; what still waits for it goes by another. Refuses {@code channel.unknown}, version conflicts. */
    public void remove(Caller caller, ChannelId id, int version) {
        StoredChannel channel = load(caller, id);
        write(caller, channel, "REMOVED", () -> table.remove(id, version, now()));
    }

    private void write(Caller caller, StoredChannel channel, String what, BooleanSupplier update) {
        BookId book = BookId.of(caller.scope().centre());
        transactions.in(book, () -> {
            if (!update.getAsBoolean()) {
                throw NotificationProblem.CHANNEL_CHANGED.refused();
            }
            return journal.append(book, lines.line(caller, channel, what));
        });
        routes.forget(caller.scope().centre().value());
    }

    private @Nullable String keptSecret(StoredChannel channel) {
        return routes.ready(channel).secret();
    }

    private StoredChannel stored(
            Caller caller, ChannelId id, Wanted wanted, @Nullable StoredChannel before, int version) {
        OrganisationId organisation = wanted.organisation();
        byte[] kept = before == null ? null : before.secret();
        byte[] secret = wanted.secret() == null ? kept : box.close(wanted.secret(), "channel " + id);
        return new StoredChannel(
                id,
                caller.scope().centre().value(),
                organisation == null ? null : organisation.value(),
                wanted.setup().way(),
                wanted.name(),
                wanted.setup(),
                secret,
                wanted.enabled(),
                version);
    }

    private StoredChannel load(Caller caller, ChannelId id) {
        return table.find(id.value())
                .filter(channel ->
                        channel.centre().equals(caller.scope().centre().value())
                                && covers(caller, channel.organisation()))
                .orElseThrow(NotificationProblem.CHANNEL_UNKNOWN::refused);
    }

    /** The centre's own ones are for those who keep the whole centre. */
    private static boolean covers(Caller caller, @Nullable UUID organisation) {
        return caller.scope().all()
                || (organisation != null && caller.scope().organisations().contains(OrganisationId.of(organisation)));
    }

    private static View view(StoredChannel channel) {
        return new View(
                channel.id(),
                channel.organisation() == null ? null : OrganisationId.of(channel.organisation()),
                channel.way(),
                channel.name(),
                channel.setup(),
                channel.secret() != null,
                channel.enabled(),
                channel.version());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
