package ru.adsdesk.dispatch.crew;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Scope;

/** The rows of crews, each with its contractor, the duty that runs and its load: one query however many. */
@Component
class CrewTable {

    private static final String CREWS = """
        select c.*, k.name as contractor_name, k.phone as contractor_phone, k.version as contractor_version,
               d.id as duty, d.begins, d.ends, (select count(*) from dispatch.work_order o
                              where o.crew = c.id and o.state not in ('DONE', 'CANCELLED')) as load
          from dispatch.crew c
          left join dispatch.contractor k on k.id = c.contractor
          left join lateral (select * from dispatch.duty d
                              where d.crew = c.id and d.begins <= :now and d.ends > :now
                              order by d.ends limit 1) d on true
         where c.removed_at is null
        """;

    private final JdbcClient jdbc;
    private final WorkerTable workers;

    CrewTable(JdbcClient jdbc, WorkerTable workers) {
        this.jdbc = jdbc;
        this.workers = workers;
    }

    void insert(CentreId centre, CrewId id, KeepCrew form) {
        jdbc.sql("insert into dispatch.crew (id, centre, name, contractor, skills, organisations, houses)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(id.value())
                .param(centre.value())
                .param(form.name())
                .param(form.contractor() == null ? null : form.contractor().value())
                .param(skills(form))
                .param(organisations(form))
                .param(houses(form))
                .update();
    }

    int update(CrewId id, long version, KeepCrew form) {
        return jdbc.sql("update dispatch.crew set name = ?, contractor = ?, skills = ?, organisations = ?, houses = ?,"
                        + " version = version + 1 where id = ? and version = ? and removed_at is null")
                .param(form.name())
                .param(form.contractor() == null ? null : form.contractor().value())
                .param(skills(form))
                .param(organisations(form))
                .param(houses(form))
                .param(id.value())
                .param(version)
                .update();
    }

    Optional<CrewView> find(CentreId centre, CrewId id, Instant now) {
        return whole(jdbc.sql(CREWS + " and c.centre = :centre and c.id = :id")
                        .param("now", utc(now))
                        .param("centre", centre.value())
                        .param("id", id.value())
                        .query(CrewTable::row)
                        .list())
                .stream()
                .findFirst();
    }

    /** Those that work for somebody within a scope, in the order of their ids. */
    List<CrewView> list(Scope scope, @Nullable CrewId after, Instant now, int limit) {
        return whole(jdbc.sql(CREWS + " and c.centre = :centre and (:after::uuid is null or c.id > :after)"
                        + " and (:all or c.organisations = '{}' or c.organisations && :organisations)"
                        + " order by c.id limit :limit")
                .param("now", utc(now))
                .param("centre", scope.centre().value())
                .param("after", after == null ? null : after.value())
                .param("all", scope.all())
                .param("organisations", uuids(scope.organisations()))
                .param("limit", limit)
                .query(CrewTable::row)
                .list());
    }

    private List<CrewView> whole(List<CrewView> bare) {
        Map<CrewId, List<WorkerView>> theirs =
                workers.ofCrews(bare.stream().map(CrewView::id).toList());
        return bare.stream()
                .map(crew -> new CrewView(
                        crew.id(),
                        crew.name(),
                        crew.contractor(),
                        crew.skills(),
                        crew.organisations(),
                        crew.houses(),
                        crew.duty(),
                        crew.load(),
                        theirs.getOrDefault(crew.id(), List.of()),
                        crew.version()))
                .toList();
    }

    private static CrewView row(ResultSet row, int n) throws SQLException {
        UUID contractor = row.getObject("contractor", UUID.class);
        UUID duty = row.getObject("duty", UUID.class);
        return new CrewView(
                CrewId.of(row.getObject("id", UUID.class)),
                row.getString("name"),
                contractor == null
                        ? null
                        : new ContractorView(
                                ContractorId.of(contractor),
                                row.getString("contractor_name"),
                                row.getString("contractor_phone"),
                                row.getLong("contractor_version")),
                List.of((String[]) row.getArray("skills").getArray()),
                uuids(row, "organisations").map(OrganisationId::of).toList(),
                uuids(row, "houses").map(HouseId::of).toList(),
                duty == null ? null : new DutyView(duty, instant(row, "begins"), instant(row, "ends")),
                row.getInt("load"),
                List.of(),
                row.getLong("version"));
    }

    private static java.util.stream.Stream<UUID> uuids(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String[] skills(KeepCrew form) {
        return form.skills().stream().sorted().toArray(String[]::new);
    }

    private static UUID[] organisations(KeepCrew form) {
        return uuids(form.organisations());
    }

    private static UUID[] houses(KeepCrew form) {
        return form.houses().stream().map(HouseId::value).sorted().toArray(UUID[]::new);
    }

    private static UUID[] uuids(Collection<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).sorted().toArray(UUID[]::new);
    }

    private static OffsetDateTime utc(Instant now) {
        return now.atOffset(ZoneOffset.UTC);
    }

    /** Names of crews, those that are no more among them. */
    Map<UUID, String> names(Collection<UUID> ids) {
        return jdbc
                .sql("select id, name from dispatch.crew where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
