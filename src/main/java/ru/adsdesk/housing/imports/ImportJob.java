package ru.adsdesk.housing.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.CentreId;

/**
 * An import under way.
 *
 * @param id the import
 * @param kind what it brings
 * @param centre whose register
 * @param actor who sent it
 * @param dryRun whether it only checks
 * @param zone time zone of rows that tell none
 * @param startedAt when it was sent
 */
public record ImportJob(
        ImportId id,
        ImportKind kind,
        CentreId centre,
        Actor actor,
        boolean dryRun,
        @Nullable String zone,
        Instant startedAt) {}
