package ru.adsdesk.housing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.database.Statements;
import ru.adsdesk.database.Statements.Answer;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.OrganisationId;

/** Reads houses together with who serves them now, one statement each. */
@Component
class HouseTable {

    private static final String SERVED = """
            select h.id, h.external_id, h.address, h.zone, h.centre, o.id as server, o.name as server_name,
                   o.phone as server_phone
            from housing.house h
            left join housing.service s on s.house = h.id
                 and (s.since is null or s.since <= :now) and (s.until is null or s.until > :now)
            left join housing.organisation o on o.id = s.organisation
            """;

    /** Without a column of its own: what is of no fixed size the driver waits for, and nothing travels with it. */
    private static final String IS_STILL = "select true from (" + SERVED.replace(":now", "?") + """
            ) as now
            where id = ? and (external_id, address, zone, server, server_name, server_phone)
                             is not distinct from (?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final Statements statements;
    private final Clock clock;

    HouseTable(JdbcClient jdbc, Statements statements, Clock clock) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.clock = clock;
    }

    Optional<ServedHouse> find(HouseId id) {
        return find(id, clock.instant());
    }

    /** Whether it would be found just so; asked in the current transaction together with what is asked next. */
    Answer<Boolean> isStill(ServedHouse house) {
        Instant now = clock.instant();
        OrganisationId server = house.server();
        return statements.query(
                IS_STILL,
                its -> its.add(now, now, house.id().value())
                        .inColumnsTypes(house.externalId(), house.address(), house.zone())
                        .inColumnsTypes(
                                server == null ? null : server.value(), house.serverName(), house.serverPhone()),
                ResultSet::next);
    }

    /** With who served it at an instant. */
    Optional<ServedHouse> find(HouseId id, Instant at) {
        return served(" where h.id = :id", at)
                .param("id", id.value())
                .query(HouseTable::served)
                .optional();
    }

    Optional<ServedHouse> find(CentreId centre, String externalId) {
        return served(" where h.centre = :centre and h.external_id = :external")
                .param("centre", centre.value())
                .param("external", externalId)
                .query(HouseTable::served)
                .optional();
    }

    List<ServedHouse> list(Collection<HouseId> ids) {
        return served(" where h.id = any(:ids)")
                .param("ids", ids.stream().map(HouseId::value).toArray(UUID[]::new))
                .query(HouseTable::served)
                .list();
    }

    /** A page of the houses a caller may see, in the order of their ids. */
    List<ServedHouse> page(CentreId centre, UUID @Nullable [] organisations, @Nullable HouseId after, int limit) {
        return served(" where h.centre = :centre and (:after::uuid is null or h.id > :after)"
                        + " and (:organisations::uuid[] is null or o.id = any(:organisations))"
                        + " order by h.id limit :limit")
                .param("centre", centre.value())
                .param("after", after == null ? null : after.value())
                .param("organisations", organisations)
                .param("limit", limit)
                .query(HouseTable::served)
                .list();
    }

    /** The row itself, locked until the transaction ends. */
    void lock(HouseId id) {
        jdbc.sql("select 1 from housing.house where id = ? for no key update")
                .param(id.value())
                .query(Integer.class)
                .optional();
    }

    private JdbcClient.StatementSpec served(String where) {
        return served(where, clock.instant());
    }

    private JdbcClient.StatementSpec served(String where, Instant at) {
        return jdbc.sql(SERVED + where).param("now", OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    private static ServedHouse served(ResultSet row, int n) throws SQLException {
        UUID server = row.getObject("server", UUID.class);
        return new ServedHouse(
                new HouseId(row.getObject("id", UUID.class)),
                row.getString("external_id"),
                row.getString("address"),
                ZoneId.of(row.getString("zone")),
                server == null ? null : new OrganisationId(server),
                row.getString("server_name"),
                row.getString("server_phone"),
                new CentreId(row.getObject("centre", UUID.class)));
    }
}
