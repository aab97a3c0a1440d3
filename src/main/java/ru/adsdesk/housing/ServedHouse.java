package ru.adsdesk.housing;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.journal.BookId;

/**
 * A house and who serves it now.
 *
 * @param id the house
 * @param externalId its id in the register it came from
 * @param address as written in the register
 * @param zone where its days and windows are counted
 * @param server the organisation that serves it; absent: nobody but the centre itself
 * @param serverName the organisation's name
 * @param serverPhone whom to call there, E.164
 * @param centre the dispatch centre whose register it stands in
 */
public record ServedHouse(
        HouseId id,
        @Nullable String externalId,
        String address,
        ZoneId zone,
        @Nullable OrganisationId server,
        @Nullable String serverName,
        @Nullable String serverPhone,
        CentreId centre) {

    /** The book its lines go to now. */
    public BookId book() {
        return server == null ? BookId.of(centre) : BookId.of(server);
    }
}
