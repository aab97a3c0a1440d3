package ru.adsdesk.housing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Scope;

/** The rows of organisations. */
@Component
class OrganisationTable {

    private static final String ROW = "select id, name, inn, phone, centre, version from housing.organisation";

    private final JdbcClient jdbc;

    OrganisationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OrganisationView> find(OrganisationId id) {
        return jdbc.sql(ROW + " where id = ?")
                .param(id.value())
                .query(OrganisationTable::view)
                .optional();
    }

    List<OrganisationView> list(CentreId centre) {
        return jdbc.sql(ROW + " where centre = ? order by name, id")
                .param(centre.value())
                .query(OrganisationTable::view)
                .list();
    }

    List<OrganisationView> page(Scope scope, @Nullable OrganisationId after, int limit) {
        return jdbc.sql(ROW + " where centre = :centre and (:all or id = any(:ids))"
                        + " and (:after::uuid is null or id > :after) order by id limit :limit")
                .param("centre", scope.centre().value())
                .param("all", scope.all())
                .param("ids", ids(scope))
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(OrganisationTable::view)
                .list();
    }

    List<OrganisationId> idsWithin(Scope scope) {
        return jdbc.sql("select id from housing.organisation where centre = :centre and (:all or id = any(:ids))")
                .param("centre", scope.centre().value())
                .param("all", scope.all())
                .param("ids", ids(scope))
                .query((row, n) -> new OrganisationId(row.getObject("id", UUID.class)))
                .list();
    }

    void insert(OrganisationView organisation, Instant now) {
        jdbc.sql("insert into housing.organisation (id, centre, name, name_key, inn, phone, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(organisation.id().value())
                .param(organisation.centre().value())
                .param(organisation.name())
                .param(Organisations.key(organisation.name()))
                .param(organisation.inn())
                .param(organisation.phone())
                .param(OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    /** False if the row has another version than the one before this. */
    boolean update(OrganisationView after) {
        return jdbc.sql("update housing.organisation set name = ?, name_key = ?, inn = ?, phone = ?, version = ?"
                                + " where id = ? and version = ?")
                        .param(after.name())
                        .param(Organisations.key(after.name()))
                        .param(after.inn())
                        .param(after.phone())
                        .param(after.version())
                        .param(after.id().value())
                        .param(after.version() - 1)
                        .update()
                == 1;
    }

    private static UUID[] ids(Scope scope) {
        return scope.organisations().stream().map(OrganisationId::value).toArray(UUID[]::new);
    }

    private static OrganisationView view(ResultSet row, int n) throws SQLException {
        return new OrganisationView(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("inn"),
                row.getString("phone"),
                new CentreId(row.getObject("centre", UUID.class)),
                row.getLong("version"));
    }
}
