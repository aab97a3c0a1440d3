package ru.adsdesk.dispatch.crew;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.OrganisationId;

/**
 * A crew as it is to be.
 *
 * @param name what it is called
 * @param contractor the contractor it belongs to; absent: the organisation's own people
 * @param skills systems of the house and single kinds it can deal with; empty: all
 * @param organisations whom it works for; empty: all the centre serves
 * @param houses which houses it serves; empty: all of those organisations
 */
@Schema(example = KeepCrew.EXAMPLE)
public record KeepCrew(
        @NotBlank @Size(max = 200) String name,
        @Nullable ContractorId contractor,
        @Size(max = 100) Set<@NotBlank @Size(max = 60) String> skills,
        @Size(max = 500) Set<@NotNull OrganisationId> organisations,
        @Size(max = 5000) Set<@NotNull HouseId> houses) {

    static final String EXAMPLE = """
        {"name": "Сантехники, дневная", "skills": ["COLD_WATER", "HOT_WATER", "HEATING", "SEWERAGE"]}\
        """;

    /** Absent means empty. */
    public KeepCrew {
        skills = skills == null ? Set.of() : Set.copyOf(skills);
        organisations = organisations == null ? Set.of() : Set.copyOf(organisations);
        houses = houses == null ? Set.of() : Set.copyOf(houses);
    }
}
