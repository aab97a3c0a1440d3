package ru.adsdesk.intake.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event of a call as it is kept. */
record HeardEvent(
        CallEventType type,
        Instant at,
        boolean inferred,
        @Nullable Direction direction,
        @Nullable String from,
        @Nullable String to,
        @Nullable String device,
        @Nullable String operator) {

    static HeardEvent of(CallEvent event, Instant at) {
        return new HeardEvent(
                event.type(),
                at,
                event.inferred(),
                event.direction(),
                event.from(),
                event.to(),
                event.device(),
                event.operator());
    }
}
