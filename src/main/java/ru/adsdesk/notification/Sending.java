package ru.adsdesk.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.adsdesk.notification.channel.Conditions;
import ru.adsdesk.notification.channel.Couriers;
import ru.adsdesk.notification.channel.Failure;
import ru.adsdesk.notification.channel.Handed;
import ru.adsdesk.notification.channel.NotSent;
import ru.adsdesk.notification.channel.ReadyChannel;
import ru.adsdesk.notification.channel.Routes;
import ru.adsdesk.notification.channel.Routes.Route;
import ru.adsdesk.notification.channel.Way;

/**
 * Sends what is due. Each way out is worked by a task of its own, so that a slow or dead one holds up no other; of several
 * instances each takes rows no other has. No channel is called inside a transaction.
 */
@Component
class Sending {

    private static final Logger log = LoggerFactory.getLogger(Sending.class);
    private static final Duration IN_HAND = Duration.ofMinutes(5);
    private static final Duration AWAITED = Duration.ofDays(3);
    private static final int MOST = 64;
    private static final int AT_ONCE = 8;
    private static final Set<Failure> DOWN = Set.of(Failure.UNREACHABLE, Failure.NOT_LET_IN);

    private final OutboxTable table;
    private final Outcomes outcomes;
    private final Couriers couriers;
    private final Routes routes;
    private final Conditions conditions;
    private final Clock clock;
    private final Set<Route> busy = ConcurrentHashMap.newKeySet();
    private final ThreadFactory maker =
            Thread.ofPlatform().name("sending-", 0).daemon().factory();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(maker);

    Sending(
            OutboxTable table,
            Outcomes outcomes,
            Couriers couriers,
            Routes routes,
            Conditions conditions,
            Clock clock) {
        this.table = table;
        this.outcomes = outcomes;
        this.couriers = couriers;
        this.routes = routes;
        this.conditions = conditions;
        this.clock = clock;
    }

    /** Sets every way out with something due to work, unless it is at it already; waits for none. */
    void start() {
        for (Route route : table.dueRoutes(now())) {
            if (busy.add(route)) {
                threads.execute(() -> {
                    try {
                        send(route);
                    } catch (RuntimeException failed) {
                        log.error("Messages by {} wait for the next round", route.way(), failed);
                    } finally {
                        busy.remove(route);
                    }
                });
            }
        }
    }

    /** Keeps providers bound whose receipts are awaited: they give them to a bound session alone. */
    void keepBound() {
        table.awaited(now().minus(AWAITED)).stream()
                .flatMap(route -> routes.ready(route.way(), route.channel()).stream())
                .forEach(couriers::keepBound);
    }

    /** Sends all that is due and waits for it; how many were tried. */
    int round() {
        try (ExecutorService own = Executors.newThreadPerTaskExecutor(maker)) {
            return table.dueRoutes(now()).stream().map(route -> own.submit(() -> send(route))).toList().stream()
                    .mapToInt(Sending::result)
                    .sum();
        }
    }

    private static int result(Future<Integer> sent) {
        try {
            return sent.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private int send(Route route) {
        int tried = 0;
        List<OutboxRow> claimed;
        do {
            Instant now = now();
            claimed = table.claim(route, now, now.plus(IN_HAND), MOST);
            sendAll(route, claimed);
            tried += claimed.size();
        } while (claimed.size() == MOST);
        return tried;
    }

    /** Some at once; where the way out turns out to be down, the rest does not knock in vain. */
    private void sendAll(Route route, List<OutboxRow> claimed) {
        @Nullable
        ReadyChannel channel = routes.ready(route.way(), route.channel()).orElse(null);
        AtomicReference<@Nullable NotSent> down = new AtomicReference<>();
        Semaphore places = new Semaphore(AT_ONCE);
        try (ExecutorService own = Executors.newThreadPerTaskExecutor(maker)) {
            for (OutboxRow row : claimed) {
                places.acquireUninterruptibly();
                own.execute(() -> {
                    try {
                        sendOne(route, channel, row, down);
                    } finally {
                        places.release();
                    }
                });
            }
        }
    }

    private void sendOne(
            Route route, @Nullable ReadyChannel channel, OutboxRow row, AtomicReference<@Nullable NotSent> down) {
        try {
            Handed handed = hand(channel, row, down.get());
            conditions.worked(route.way(), route.channel(), now());
            outcomes.handed(row, handed);
        } catch (NotSent failed) {
            tellOfChannel(route, failed, down);
            outcomes.notSent(row, failed);
        } catch (RuntimeException odd) {
            log.error("What came of the message {} is not known; it is due again later", row, odd);
        }
    }

    private Handed hand(@Nullable ReadyChannel channel, OutboxRow row, @Nullable NotSent down) throws NotSent {
        if (down != null) {
            throw down;
        }
        if (channel == null) {
            throw new NotSent(Failure.NOT_SET_UP, null);
        }
        if (row.address() == null || row.words() == null) {
            throw new NotSent(Failure.ERASED, null);
        }
        if (row.address().isEmpty()) {
            throw new NotSent(Failure.NO_ADDRESS, null);
        }
        if (Usefulness.isOver(row, now())) {
            throw new NotSent(Failure.OUT_OF_TIME, null);
        }
        return couriers.send(channel, row.outgoing(row.address(), row.words()));
    }

    /** Push goes to many services: one of them being down says nothing of the rest. */
    private void tellOfChannel(Route route, NotSent failed, AtomicReference<@Nullable NotSent> down) {
        if (failed.failure().isOfChannel() && route.way() != Way.PUSH) {
            if (DOWN.contains(failed.failure())) {
                down.set(failed);
            }
            conditions.failed(route.way(), route.channel(), failed.failure(), now());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
