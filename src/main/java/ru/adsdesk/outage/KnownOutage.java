package ru.adsdesk.outage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Trouble the desk knows of at a place, with what the caller is told.
 *
 * @param id the outage
 * @param kind accident or planned shutdown
 * @param system what does not work
 * @param state where it stands
 * @param text what callers are told
 * @param beginsAt when a planned one begins
 * @param expectedEndAt when it is expected to end
 * @param localisedAt when the harm was stopped
 */
public record KnownOutage(
        OutageId id,
        OutageKind kind,
        OutageSystem system,
        OutageState state,
        @Nullable String text,
        @Nullable Instant beginsAt,
        @Nullable Instant expectedEndAt,
        @Nullable Instant localisedAt) {}
