package ru.adsdesk.dispatch.crew;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.DispatchProblem;
import ru.adsdesk.dispatch.crew.StaffBook.Said;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.identity.Role;

/** The workers of a centre: personal data. Each change is a line of the centre's book that holds commitments only. */
@Component
public class Workers {

    private final WorkerTable table;
    private final Crews crews;
    private final Contractors contractors;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final StaffBook book;

    Workers(
            WorkerTable table,
            Crews crews,
            Contractors contractors,
            Accounts accounts,
            JdbcClient jdbc,
            StaffBook book) {
        this.table = table;
        this.crews = crews;
        this.contractors = contractors;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.book = book;
    }

    /** All of the caller's centre, or of a crew, in the order they were entered. */
    public List<WorkerView> list(Caller caller, @Nullable CrewId crew, @Nullable WorkerId after, int limit) {
        return table.list(caller.scope().centre(), crew, after, limit).stream()
                .map(worker -> shown(caller, worker))
                .toList();
    }

    /** One. Refuses {@code worker.unknown}. */
    public WorkerView get(Caller caller, WorkerId id) {
        return find(caller, id)
                .map(worker -> shown(caller, worker))
                .orElseThrow(DispatchProblem.WORKER_UNKNOWN::refused);
    }

    /** One of the caller's centre, if there is. */
    public Optional<WorkerView> find(Caller caller, WorkerId id) {
        return table.find(caller.scope().centre(), id);
    }

    /** The worker an executor's account belongs to, if it does. */
    public Optional<WorkerView> of(Caller caller) {
        return caller.actor().kind() == Actor.Kind.ACCOUNT
                ? table.ofAccount(caller.actor().id())
                : Optional.empty();
    }

    /** Enters one, once under one key. Refuses {@code worker.*}, {@code crew.foreign}, {@code idempotency.*}. */
    public WorkerView add(Caller caller, KeepWorker form, @Nullable String key) {
        String phone = checked(caller, form);
        WorkerId id = WorkerId.next();
        try {
            UUID made = book.make(caller, "worker.add", key, form, id.subject(), CrewFacts.WORKER_ADDED, () -> {
                table.insert(caller.scope().centre(), id, form, phone);
                return said(form, phone);
            });
            return get(caller, WorkerId.of(made));
        } catch (DuplicateKeyException taken) {
            throw DispatchProblem.ACCOUNT_TAKEN.refused();
        }
    }

    /** Changes one. Refuses {@code worker.*}, {@code crew.foreign}, {@code dispatch.version-conflict}. */
    public WorkerView change(Caller caller, WorkerId id, long version, KeepWorker form) {
        get(caller, id);
        String phone = checked(caller, form);
        try {
            book.write(caller, id.subject(), CrewFacts.WORKER_CHANGED, () -> {
                StaffChanges.requireOne(table.update(id, version, form, phone));
                return said(form, phone);
            });
            return get(caller, id);
        } catch (DuplicateKeyException taken) {
            throw DispatchProblem.ACCOUNT_TAKEN.refused();
        }
    }

    /** Ends the work of one who has no open work order of their own. Refuses {@code worker.in-use}. */
    public void remove(Caller caller, WorkerId id) {
        get(caller, id);
        book.write(caller, id.subject(), CrewFacts.WORKER_REMOVED, () -> {
            jdbc.sql("select 1 from dispatch.worker where id = ? for update")
                    .param(id.value())
                    .query()
                    .listOfRows();
            boolean busy = jdbc.sql("select exists (select 1 from dispatch.work_order where worker = ?"
                            + " and state not in ('DONE', 'CANCELLED'))")
                    .param(id.value())
                    .query(Boolean.class)
                    .single();
            if (busy) {
                throw DispatchProblem.WORKER_IN_USE.refused();
            }
            jdbc.sql("update dispatch.worker set removed_at = ?, version = version + 1 where id = ?")
                    .params(book.utcNow(), id.value())
                    .update();
            return Said.nothing();
        });
    }

    /** Names of workers by their ids, those who are no more among them. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return table.names(ids);
    }

    private @Nullable String checked(Caller caller, KeepWorker form) {
        if (form.crew() != null && crews.find(caller, form.crew()).isEmpty()) {
            throw DispatchProblem.CREW_FOREIGN.at("crew");
        }
        contractors.require(caller, form.contractor());
        if (form.crew() != null && form.contractor() != null) {
            throw DispatchProblem.CREW_AND_CONTRACTOR.at("contractor");
        }
        requireExecutor(caller, form.account());
        return form.phone() == null || form.phone().isBlank()
                ? null
                : Phone.parse("phone", form.phone()).e164();
    }

    private void requireExecutor(Caller caller, @Nullable AccountId account) {
        boolean fits = account == null
                || accounts.find(caller, account)
                        .filter(found -> found.disabledAt() == null && found.role() == Role.EXECUTOR)
                        .isPresent();
        if (!fits) {
            throw DispatchProblem.ACCOUNT_UNFIT.at("account");
        }
    }

    private static WorkerView shown(Caller caller, WorkerView worker) {
        return caller.role() == Role.AUDITOR || caller.role() == Role.MANAGER ? worker.hinted() : worker;
    }

    private static Said said(KeepWorker form, @Nullable String phone) {
        return Said.nothing()
                .secret("name", form.name())
                .secret("phone", phone)
                .fact("crew", form.crew() == null ? null : form.crew().toString())
                .fact(
                        "contractor",
                        form.contractor() == null ? null : form.contractor().toString())
                .fact("account", form.account() == null ? null : form.account().toString());
    }
}
