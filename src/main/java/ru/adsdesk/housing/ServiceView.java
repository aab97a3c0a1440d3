package ru.adsdesk.housing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.OrganisationId;

/**
 * A stretch of service of a house.
 *
 * @param organisation who served or serves it
 * @param name the organisation's name
 * @param since from then on; absent: since before the desk knew the house
 * @param until till then, not included; absent: still
 */
public record ServiceView(
        OrganisationId organisation,
        String name,
        @Nullable Instant since,
        @Nullable Instant until) {}
