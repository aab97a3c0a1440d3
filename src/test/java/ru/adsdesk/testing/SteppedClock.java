package ru.adsdesk.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that moves only when told; it starts at the real time, so that tokens of one run stay valid. */
public final class SteppedClock extends Clock {

    private final AtomicReference<Instant> still = new AtomicReference<>();

    /** Stops at an instant. */
    public void set(Instant now) {
        still.set(now);
    }

    /** Moves on, from where it stands or from the real time. */
    public void step(Duration by) {
        still.set(instant().plus(by));
    }

    /** Goes with the real time again. */
    public void release() {
        still.set(null);
    }

    @Override
    public Instant instant() {
        Instant stopped = still.get();
        return stopped == null ? Instant.now() : stopped;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
