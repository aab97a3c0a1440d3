package ru.adsdesk.dispatch.crew;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.OrganisationId;

/**
 * A crew.
 *
 * @param id its id
 * @param name what it is called
 * @param contractor the contractor it belongs to
 * @param skills systems and kinds it can deal with; empty: all
 * @param organisations whom it works for; empty: all the centre serves
 * @param houses which houses it serves; empty: all of those organisations
 * @param duty the time on duty that runs now
 * @param load its open work orders
 * @param workers who goes out with it
 * @param version grows with every change
 */
public record CrewView(
        CrewId id,
        String name,
        @Nullable ContractorView contractor,
        List<String> skills,
        List<OrganisationId> organisations,
        List<HouseId> houses,
        @Nullable DutyView duty,
        int load,
        List<WorkerView> workers,
        long version) {

    /** Copies the lists. */
    public CrewView {
        skills = List.copyOf(skills);
        organisations = List.copyOf(organisations);
        houses = List.copyOf(houses);
        workers = List.copyOf(workers);
    }
}
