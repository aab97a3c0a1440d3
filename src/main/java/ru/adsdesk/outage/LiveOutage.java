package ru.adsdesk.outage;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.CentreId;

/** An outage that is not over, as it is held in memory. */
record LiveOutage(KnownOutage told, CentreId centre, int version, List<Reached> places) {

    /** A place it reaches; the flats of its riser, where it reaches no more than those. */
    record Reached(
            HouseId house,
            @Nullable String entrance,
            @Nullable Set<String> premises) {

        /** Whether somebody there may be concerned: what was not told rules nothing out. */
        boolean covers(HouseId where, @Nullable String itsEntrance, @Nullable String itsPremises) {
            return house.equals(where)
                    && (entrance == null || itsEntrance == null || entrance.equals(itsEntrance))
                    && (premises == null || itsPremises == null || premises.contains(itsPremises));
        }
    }

    boolean covers(HouseId where, @Nullable String entrance, @Nullable String premises) {
        return places.stream().anyMatch(place -> place.covers(where, entrance, premises));
    }
}
