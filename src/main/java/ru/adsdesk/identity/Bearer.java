package ru.adsdesk.identity;

import java.time.Instant;

/** What the text of an {@code Authorization: Bearer} header stands for. */
public sealed interface Bearer {

    /**
     * It opens for this caller.
     *
     * @param caller who it is
     * @param expiresAt from when it opens no more; {@link Instant#MAX} for integration keys
     */
    record Live(Caller caller, Instant expiresAt) implements Bearer {}

    /** It did open once. */
    record Expired() implements Bearer {}

    /** There is no such token or key, or it was revoked, or its account is disabled. */
    record Unknown() implements Bearer {}
}
