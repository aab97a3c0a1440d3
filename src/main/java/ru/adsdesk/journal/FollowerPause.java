package ru.adsdesk.journal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a follower that failed is left alone: one second, then twice as long each time, up to a minute.
 *
 * @param failures how often in a row
 * @param until when it is told again
 */
record FollowerPause(int failures, Instant until) {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    static FollowerPause after(@Nullable FollowerPause before, Instant now) {
        int failures = before == null ? 1 : before.failures + 1;
        Duration pause = Duration.ofSeconds(1L << Math.min(failures - 1, 6));
        return new FollowerPause(failures, now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause));
    }

    boolean isFirst() {
        return failures == 1;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }
}
