package ru.adsdesk.request;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.journal.BookId;

/**
 * Where it happened and whose it is.
 *
 * @param house the house, where it is known
 * @param match how it was found
 * @param candidates the houses that may be meant, where unsure
 * @param book the book the request goes into
 * @param entrance entrance, told or read off the address text
 * @param floor floor, told or read off
 * @param premises flat, told or read off
 */
record Located(
        @Nullable ServedHouse house,
        HouseMatch match,
        List<ServedHouse> candidates,
        BookId book,
        @Nullable String entrance,
        @Nullable String floor,
        @Nullable String premises) {

    Located {
        candidates = List.copyOf(candidates);
    }

    @Nullable
    UUID houseId() {
        return house == null ? null : house.id().value();
    }

    List<HouseId> candidateIds() {
        return candidates.stream().map(ServedHouse::id).toList();
    }

    @Nullable
    OrganisationId server() {
        return house == null ? null : house.server();
    }
}
