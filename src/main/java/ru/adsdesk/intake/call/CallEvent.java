package ru.adsdesk.intake.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an exchange, or a dispatcher by hand, tells of a call.
 *
 * @param callId the exchange's own id
 * @param type what happened
 * @param at when
 * @param from who called, in whatever form; absent where withheld
 * @param to who was called
 * @param operator who took it, as the exchange names them
 * @param recording where its recording is: a web address, or the exchange's own name of it behind the vendor's
 * @param direction which way; absent: to the desk
 * @param device the intercom or lift panel it comes from
 * @param inferred concluded from another event by an adapter; counts only while nothing better is known
 */
public record CallEvent(
        String callId,
        CallEventType type,
        Instant at,
        @Nullable String from,
        @Nullable String to,
        @Nullable String operator,
        @Nullable String recording,
        @Nullable Direction direction,
        @Nullable String device,
        boolean inferred) {}
