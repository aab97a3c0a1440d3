package ru.adsdesk.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param id its id
 * @param login name to log in with
 * @param name the person's name
 * @param role what they may do
 * @param scope whose requests they may touch
 * @param createdAt when it was made
 * @param disabledAt since when it is closed, where it is
 */
public record AccountView(
        AccountId id,
        String login,
        String name,
        Role role,
        Scope scope,
        Instant createdAt,
        @Nullable Instant disabledAt) {}
