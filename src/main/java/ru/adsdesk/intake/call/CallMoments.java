package ru.adsdesk.intake.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.intake.IntakeProblem;

/** Checks when things are said to have happened. */
@Component
public class CallMoments {

    private static final Duration FAST_CLOCK = Duration.ofMinutes(1);
    private static final Duration OLDEST = Duration.ofDays(366);

    private final Clock clock;

    CallMoments(Clock clock) {
        this.clock = clock;
    }

    /** Now, cut to milliseconds. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * When something told from outside happened: a clock that is up to a minute fast is forgiven. Refuses
     * {@code intake.in-future}, {@code intake.too-long-ago}.
     */
    public Instant told(String field, Instant at) {
        Instant now = now();
        if (at.isAfter(now.plus(FAST_CLOCK))) {
            throw IntakeProblem.IN_FUTURE.at(field);
        }
        if (at.isBefore(now.minus(OLDEST))) {
            throw IntakeProblem.TOO_LONG_AGO.at(field);
        }
        return at.isAfter(now) ? now : at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** When a person did something; absent: now. Refuses {@code intake.in-future}, {@code intake.before-start}. */
    public Instant acted(@Nullable Instant at, Instant start) {
        if (at == null) {
            return now();
        }
        Instant cut = at.truncatedTo(ChronoUnit.MILLIS);
        if (cut.isAfter(now())) {
            throw IntakeProblem.IN_FUTURE.at("at");
        }
        if (cut.isBefore(start)) {
            throw IntakeProblem.BEFORE_START.at("at");
        }
        return cut;
    }
}
