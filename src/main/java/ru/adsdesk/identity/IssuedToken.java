package ru.adsdesk.identity;

import java.time.Instant;

/**
 * A fresh token; this is the only time it can be seen.
 *
 * @param token to be sent as {@code Authorization: Bearer …}
 * @param expiresAt from when it opens no more
 */
public record IssuedToken(String token, Instant expiresAt) {

    @Override
    public String toString() {
        return "token until " + expiresAt;
    }
}
