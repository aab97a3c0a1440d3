package ru.adsdesk.request;

import ru.adsdesk.journal.Line;

/**
 * What a registration came to.
 *
 * @param request the request as it stands
 * @param line the line that gave its number
 * @param created false where it was there before: a repeated {@code Idempotency-Key}, a merged repeat
 */
record Registered(ServiceRequest request, Line line, boolean created) {}
