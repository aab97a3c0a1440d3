package ru.adsdesk.housing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.OrganisationId;

/**
 * Another organisation serves a house; published inside the transaction that changes it.
 *
 * @param house the house
 * @param from who served it till then; absent: the centre
 * @param to who serves it from then on; absent: the centre
 * @param at when
 */
public record ServiceChanged(
        HouseId house,
        @Nullable OrganisationId from,
        @Nullable OrganisationId to,
        Instant at) {}
