package ru.adsdesk.dispatch.order;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.dispatch.DispatchProblem;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.request.HeldRequest;

/**
 * An act being done on a locked work order of a locked request.
 *
 * @param caller by whom
 * @param held on whose request
 * @param order on what
 * @param at when it happened
 * @param now when it is entered
 * @param offline whether it was done without a network and is told only now
 */
record OrderDoing(Caller caller, HeldRequest held, WorkOrder order, Instant at, Instant now, boolean offline) {

    private static final Duration FAST_CLOCK = Duration.ofMinutes(1);

    /**
     * When it happened: a phone's clock that is up to a minute fast is forgiven. Refuses {@code work-order.in-future} and
     * {@code work-order.before-start} for what would come before the last thing that was done.
     */
    static Instant happened(@Nullable Instant told, WorkOrder order, Instant now) {
        if (told == null) {
            return now;
        }
        if (told.isAfter(now.plus(FAST_CLOCK))) {
            throw DispatchProblem.ACT_IN_FUTURE.at("occurredAt");
        }
        Instant at = told.isAfter(now) ? now : told.truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        if (at.isBefore(order.changedAt())) {
            throw DispatchProblem.ACT_BEFORE_START.at("occurredAt");
        }
        return at;
    }

    OrderLines said() {
        return OrderLines.of(order).entered(at, now, offline);
    }
}
