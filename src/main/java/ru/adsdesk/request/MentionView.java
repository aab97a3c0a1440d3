package ru.adsdesk.request;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.AccountId;

/**
 * That a colleague called one to a request.
 *
 * @param id the mention
 * @param request the request
 * @param number its number
 * @param status where it stands
 * @param kindName its kind
 * @param author who called
 * @param authorName their name
 * @param at when
 * @param readAt when it was read; absent: not yet
 */
public record MentionView(
        UUID id,
        RequestId request,
        String number,
        Status status,
        @Nullable String kindName,
        AccountId author,
        @Nullable String authorName,
        Instant at,
        @Nullable Instant readAt) {}
