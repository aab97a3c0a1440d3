package ru.adsdesk.dispatch.crew;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.CentreId;

/** The rows of workers. */
@Component
class WorkerTable {

    private final JdbcClient jdbc;

    WorkerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CentreId centre, WorkerId id, KeepWorker form, @Nullable String phone) {
        jdbc.sql("insert into dispatch.worker (id, centre, name, phone, crew, contractor, account)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(id.value())
                .param(centre.value())
                .param(form.name())
                .param(phone)
                .param(crew(form))
                .param(contractor(form))
                .param(account(form))
                .update();
    }

    int update(WorkerId id, long version, KeepWorker form, @Nullable String phone) {
        return jdbc.sql("update dispatch.worker set name = ?, phone = ?, crew = ?, contractor = ?, account = ?,"
                        + " version = version + 1 where id = ? and version = ? and removed_at is null")
                .param(form.name())
                .param(phone)
                .param(crew(form))
                .param(contractor(form))
                .param(account(form))
                .param(id.value())
                .param(version)
                .update();
    }

    Optional<WorkerView> find(CentreId centre, WorkerId id) {
        return jdbc.sql("select * from dispatch.worker where id = ? and centre = ? and removed_at is null")
                .params(id.value(), centre.value())
                .query(WorkerTable::view)
                .optional();
    }

    Optional<WorkerView> ofAccount(UUID account) {
        return jdbc.sql("select * from dispatch.worker where account = ? and removed_at is null")
                .param(account)
                .query(WorkerTable::view)
                .optional();
    }

    List<WorkerView> list(CentreId centre, @Nullable CrewId crew, @Nullable WorkerId after, int limit) {
        return jdbc.sql("select * from dispatch.worker where centre = :centre and removed_at is null"
                        + " and (:crew::uuid is null or crew = :crew) and (:after::uuid is null or id > :after)"
                        + " order by id limit :limit")
                .param("centre", centre.value())
                .param("crew", crew == null ? null : crew.value())
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(WorkerTable::view)
                .list();
    }

    Map<CrewId, List<WorkerView>> ofCrews(Collection<CrewId> crews) {
        return jdbc
                .sql("select * from dispatch.worker where crew = any(?) and removed_at is null order by id")
                .param(crews.stream().map(CrewId::value).toArray(UUID[]::new))
                .query(WorkerTable::view)
                .list()
                .stream()
                .filter(worker -> worker.crew() != null)
                .collect(Collectors.groupingBy(worker -> java.util.Objects.requireNonNull(worker.crew())));
    }

    /** Names of workers, those who are no more among them. */
    Map<UUID, String> names(Collection<UUID> ids) {
        return jdbc
                .sql("select id, name from dispatch.worker where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static @Nullable UUID crew(KeepWorker form) {
        return form.crew() == null ? null : form.crew().value();
    }

    private static @Nullable UUID contractor(KeepWorker form) {
        return form.contractor() == null ? null : form.contractor().value();
    }

    private static @Nullable UUID account(KeepWorker form) {
        return form.account() == null ? null : form.account().value();
    }

    private static WorkerView view(ResultSet row, int n) throws SQLException {
        UUID crew = row.getObject("crew", UUID.class);
        UUID contractor = row.getObject("contractor", UUID.class);
        UUID account = row.getObject("account", UUID.class);
        return new WorkerView(
                WorkerId.of(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("phone"),
                crew == null ? null : CrewId.of(crew),
                contractor == null ? null : ContractorId.of(contractor),
                account == null ? null : AccountId.of(account),
                row.getLong("version"));
    }
}
