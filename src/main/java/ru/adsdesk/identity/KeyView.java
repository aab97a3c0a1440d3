package ru.adsdesk.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An integration key as administrators see it; the key itself is not here.
 *
 * @param id its id
 * @param name what it is for
 * @param prefix its first characters, to tell keys apart
 * @param channel the one channel it speaks for
 * @param organisation whose book takes what no house decides
 * @param scope whose requests it may touch
 * @param issuedAt when it was issued
 * @param revokedAt since when it opens nothing, where it was revoked
 */
public record KeyView(
        KeyId id,
        String name,
        String prefix,
        Channel channel,
        @Nullable OrganisationId organisation,
        Scope scope,
        Instant issuedAt,
        @Nullable Instant revokedAt) {}
