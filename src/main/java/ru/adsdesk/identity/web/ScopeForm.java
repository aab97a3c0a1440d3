package ru.adsdesk.identity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Scope;

/** Whose requests may be touched: the whole centre, or organisations by their ids. */
record ScopeForm(
        @Schema(description = "Вся диспетчерская · every organisation of the centre", example = "true") @Nullable
        Boolean all,

        @Size(max = 1000) @Schema(description = "Организации · organisation ids, where not all") @Nullable
        Set<OrganisationId> organisations) {

    Scope within(CentreId centre) {
        return Boolean.TRUE.equals(all)
                ? Scope.wholeOf(centre)
                : Scope.of(centre, organisations == null ? Set.of() : organisations);
    }
}
