package ru.adsdesk.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.sla.norm.Window;

/** Time that counts: inside the window of the house's day and outside the pauses. */
final class ActiveTime {

    private final ZoneId zone;
    private final @Nullable Window window;
    private final List<Span> pauses;

    ActiveTime(ZoneId zone, @Nullable Window window, List<Span> pauses) {
        this.zone = zone;
        this.window = window;
        this.pauses = pauses;
    }

    /** The instant at which so much counted time has passed; empty while a pause stands open before it. */
    @Nullable
    Instant after(Instant origin, Duration needed) {
        Instant at = origin;
        Duration left = needed;
        while (true) {
            Instant begin = nextCounting(at);
            if (begin == null) {
                return null;
            }
            Instant end = countsUntil(begin);
            Duration counted = end.equals(Instant.MAX) ? left : Duration.between(begin, end);
            if (counted.compareTo(left) >= 0) {
                return begin.plus(left);
            }
            left = left.minus(counted);
            at = end;
        }
    }

    /** The first instant from here on that counts. */
    private @Nullable Instant nextCounting(Instant from) {
        Instant at = from;
        while (true) {
            Instant inside = intoWindow(at);
            Span pause = pauseAt(inside);
            if (pause == null) {
                return inside;
            }
            if (pause.until() == null) {
                return null;
            }
            at = pause.end();
        }
    }

    private Instant intoWindow(Instant at) {
        if (window == null) {
            return at;
        }
        LocalDate day = at.atZone(zone).toLocalDate();
        Instant opens = day.atTime(window.from()).atZone(zone).toInstant();
        Instant closes = day.atTime(window.until()).atZone(zone).toInstant();
        if (at.isBefore(opens)) {
            return opens;
        }
        return at.isBefore(closes)
                ? at
                : day.plusDays(1).atTime(window.from()).atZone(zone).toInstant();
    }

    private @Nullable Span pauseAt(Instant at) {
        return pauses.stream()
                .filter(pause -> !at.isBefore(pause.begin()) && at.isBefore(pause.end()))
                .findFirst()
                .orElse(null);
    }

    /** Until when time counts without a break from an instant that counts. */
    private Instant countsUntil(Instant from) {
        Instant closes = window == null
                ? Instant.MAX
                : from.atZone(zone)
                        .toLocalDate()
                        .atTime(window.until())
                        .atZone(zone)
                        .toInstant();
        return pauses.stream()
                .map(Span::begin)
                .filter(begin -> begin.isAfter(from))
                .reduce(closes, (one, other) -> one.isBefore(other) ? one : other);
    }
}
