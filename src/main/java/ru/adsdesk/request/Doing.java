package ru.adsdesk.request;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Role;
import ru.adsdesk.request.act.Act;
import ru.adsdesk.request.act.ActOrder;

/**
 * An act being done on a locked request.
 *
 * @param caller by whom
 * @param request on what
 * @param at when it happened
 * @param now when it is entered
 */
record Doing(Caller caller, ServiceRequest request, Instant at, Instant now) {

    private static final Duration AT_ONCE = Duration.ofSeconds(60);

    /** Refuses a time that cannot be: later than now, before there was anything to act on, or told by an outsider. */
    static Doing of(Caller caller, ServiceRequest request, ActOrder order, Instant now) {
        Instant told = order.at();
        if (told == null) {
            return new Doing(caller, request, now, now);
        }
        Instant at = told.truncatedTo(ChronoUnit.MILLIS);
        if (caller.role() == Role.RESIDENT || caller.role() == Role.CHANNEL) {
            throw RequestProblem.ACT_TIME_NOT_YOURS.at("at");
        }
        if (at.isAfter(now)) {
            throw RequestProblem.ACT_IN_FUTURE.at("at");
        }
        if (at.isBefore(start(request, order.act()))) {
            throw RequestProblem.ACT_BEFORE_START.at("at");
        }
        return new Doing(caller, request, at, now);
    }

    /** The harm may be stopped as soon as it is done; all else begins when somebody turned to the desk. */
    private static Instant start(ServiceRequest request, Act act) {
        ServiceRequest.Times times = request.times();
        Instant turned = Course.first(times.registeredAt(), times.receivedAt());
        return act == Act.LOCALISE ? Course.first(turned, times.damageAt()) : turned;
    }

    boolean isLate() {
        return Duration.between(at, now).compareTo(AT_ONCE) > 0;
    }

    Course course() {
        return request.course();
    }

    /** A time still to come, no further off than a year. */
    Instant coming(String field, Instant time) {
        if (!time.isAfter(now)) {
            throw RequestProblem.TIME_PAST.at(field);
        }
        if (time.isAfter(now.plus(366, ChronoUnit.DAYS))) {
            throw RequestProblem.TIME_TOO_FAR.at(field);
        }
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A time that is over by now and not before there was anything to act on. */
    Instant past(String field, Instant time) {
        Instant at = time.truncatedTo(ChronoUnit.MILLIS);
        if (at.isAfter(now)) {
            throw RequestProblem.ACT_IN_FUTURE.at(field);
        }
        if (at.isBefore(start(request, Act.LOCALISE))) {
            throw RequestProblem.ACT_BEFORE_START.at(field);
        }
        return at;
    }

    /** A blank text is no text. */
    static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
