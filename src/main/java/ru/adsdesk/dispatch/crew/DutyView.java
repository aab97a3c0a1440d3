package ru.adsdesk.dispatch.crew;

import java.time.Instant;
import java.util.UUID;

/**
 * A time a crew is on duty.
 *
 * @param id its id
 * @param from since when
 * @param to until when
 */
public record DutyView(UUID id, Instant from, Instant to) {}
