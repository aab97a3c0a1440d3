package ru.adsdesk.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** So many attempts a name in a time, refilled evenly; counted in this instance's memory. */
final class Throttle {

    private static final int NAMES = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(NAMES)
            .expireAfterAccess(1, TimeUnit.HOURS)
            .build();
    private final Bandwidth allowed;
    private final TimeMeter meter;

    Throttle(int atOnce, int refill, Duration period, Clock clock) {
        allowed = Bandwidth.builder()
                .capacity(atOnce)
                .refillGreedy(refill, period)
                .build();
        meter = new ClockMeter(clock);
    }

    /** Takes one attempt; where none is left, how long to wait for the next. */
    Optional<Duration> take(String name) {
        ConsumptionProbe probe = bucket(name).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill())
                        .plusMillis(999)
                        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }

    /** The attempt was a good one and does not count. */
    void giveBack(String name) {
        bucket(name).addTokens(1);
    }

    private Bucket bucket(String name) {
        return buckets.get(
                name,
                fresh -> Bucket.builder()
                        .addLimit(allowed)
                        .withCustomTimePrecision(meter)
                        .build());
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
