package ru.adsdesk.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a scope from {@code centre_id, all_organisations, organisations}. */
final class ScopeColumns {

    private ScopeColumns() {}

    static Scope read(ResultSet row) throws SQLException {
        CentreId centre = new CentreId(row.getObject("centre_id", UUID.class));
        if (row.getBoolean("all_organisations")) {
            return Scope.wholeOf(centre);
        }
        UUID[] named = (UUID[]) row.getArray("organisations").getArray();
        return Scope.of(centre, Arrays.stream(named).map(OrganisationId::new).collect(Collectors.toSet()));
    }

    static @Nullable OrganisationId organisation(ResultSet row) throws SQLException {
        UUID id = row.getObject("organisation_id", UUID.class);
        return id == null ? null : new OrganisationId(id);
    }
}
