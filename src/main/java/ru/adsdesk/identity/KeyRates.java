package ru.adsdesk.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How often one integration key may call ({@code adsdesk.security.key-rate} a second, {@code key-burst} at once; a rate
 * of 0 sets no limit). People are not limited. Counted in this instance's memory.
 */
@Component
public class KeyRates {

    private final @Nullable Throttle throttle;

    KeyRates(SecuritySettings settings, Clock clock) {
        throttle = settings.keyRate() == 0
                ? null
                : new Throttle(
                        Math.max(settings.keyBurst(), settings.keyRate()),
                        settings.keyRate(),
                        Duration.ofSeconds(1),
                        clock);
    }

    /** Takes one call; empty where it may go on, else how long to wait. */
    public Optional<Duration> take(Caller caller) {
        return throttle == null || caller.role() != Role.CHANNEL
                ? Optional.empty()
                : throttle.take(caller.actor().id().toString());
    }
}
