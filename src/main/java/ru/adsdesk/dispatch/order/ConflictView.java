package ru.adsdesk.dispatch.order;

import java.time.Instant;
import java.util.UUID;

/**
 * What an executor entered offline and no longer fitted.
 *
 * @param id its id
 * @param act the act
 * @param code why it does not fit
 * @param occurredAt when they say it happened
 * @param recordedAt when it reached the desk
 * @param account who entered it
 */
public record ConflictView(UUID id, String act, String code, Instant occurredAt, Instant recordedAt, UUID account) {}
