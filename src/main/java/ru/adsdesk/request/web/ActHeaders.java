package ru.adsdesk.request.web;

import org.jspecify.annotations.Nullable;
import ru.adsdesk.problem.IfMatch;

/**
 * What stands in the head of an act.
 *
 * @param version the decision version the caller saw: {@code If-Match: "3"}
 * @param key the {@code Idempotency-Key}
 */
record ActHeaders(@Nullable Integer version, @Nullable String key) {

    static ActHeaders of(@Nullable String ifMatch, @Nullable String key) {
        return new ActHeaders(IfMatch.version(ifMatch), key);
    }
}
