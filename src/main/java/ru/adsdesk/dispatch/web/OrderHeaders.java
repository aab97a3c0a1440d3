package ru.adsdesk.dispatch.web;

import org.jspecify.annotations.Nullable;

/**
 * What stands in the head of an act on a work order.
 *
 * @param version the version the caller saw: {@code If-Match: "3"}; absent offline
 * @param key the {@code Idempotency-Key}
 */
record OrderHeaders(@Nullable Integer version, @Nullable String key) {}
