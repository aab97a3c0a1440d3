package ru.adsdesk.housing;

import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.OrganisationId;

/**
 * A house to be entered.
 *
 * @param externalId its id in another register
 * @param address in any form; it names the whole house
 * @param zone IANA zone; absent: told from the region in the address
 * @param building what is known of it
 * @param server who serves it; absent: the centre
 */
public record NewHouse(
        @Nullable String externalId,
        String address,
        @Nullable String zone,
        Building building,
        @Nullable OrganisationId server) {}
