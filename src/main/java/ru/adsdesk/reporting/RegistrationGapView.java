package ru.adsdesk.reporting;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.request.RequestId;
import ru.adsdesk.request.Status;

/**
 * A request that was not registered at once.
 *
 * @param request its id
 * @param book the book it lies in
 * @param number its number
 * @param status where it stands
 * @param channel how it came
 * @param receivedAt when the applicant turned to the desk
 * @param registeredAt when it was registered
 * @param gap how long it waited
 */
public record RegistrationGapView(
        RequestId request,
        BookId book,
        @Nullable String number,
        Status status,
        Channel channel,
        Instant receivedAt,
        Instant registeredAt,
        Duration gap) {}
