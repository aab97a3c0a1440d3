package ru.adsdesk.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.sla.clock.ClockState;

/**
 * What to look for; everything named must hold.
 *
 * @param number a request's number, without or with its book
 * @param phone a phone in any form, or its last digits (three or more)
 * @param address an address text in any form
 * @param text words of the description or address, in any grammatical form
 * @param status where it stands
 * @param kind its kind
 * @param house its house
 * @param channel how it came
 * @param from registered not before
 * @param to registered before
 * @param clock with a clock in this state
 * @param after the cursor of the page before
 * @param limit at most so many, 1 to 200
 */
public record RequestQuery(
        @Nullable String number,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String text,
        @Nullable Status status,
        @Nullable KindCode kind,
        @Nullable HouseId house,
        @Nullable Channel channel,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable ClockState clock,
        @Nullable String after,
        int limit) {}
