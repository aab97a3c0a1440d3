package ru.adsdesk.dispatch.crew;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.DispatchProblem;
import ru.adsdesk.dispatch.crew.StaffBook.Said;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Phone;

/** The contractor organisations of a centre; each change is a line of the centre's book. */
@Component
public class Contractors {

    private static final String IN_USE = """
        select exists (select 1 from dispatch.crew where contractor = :id and removed_at is null)
            or exists (select 1 from dispatch.worker where contractor = :id and removed_at is null)
        """;

    private final JdbcClient jdbc;
    private final StaffBook book;

    Contractors(JdbcClient jdbc, StaffBook book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    /** All that work for the caller's centre, in the order they were entered. */
    public List<ContractorView> list(Caller caller, @Nullable ContractorId after, int limit) {
        return jdbc.sql("select * from dispatch.contractor where centre = ? and removed_at is null"
                        + " and (?::uuid is null or id > ?) order by id limit ?")
                .param(caller.scope().centre().value())
                .param(after == null ? null : after.value())
                .param(after == null ? null : after.value())
                .param(limit)
                .query(Contractors::view)
                .list();
    }

    /** One. Refuses {@code contractor.unknown}. */
    public ContractorView get(Caller caller, ContractorId id) {
        return find(caller, id).orElseThrow(DispatchProblem.CONTRACTOR_UNKNOWN::refused);
    }

    /** Enters one, once under one key. Refuses {@code field.*} where the phone is none, {@code idempotency.*}. */
    public ContractorView add(Caller caller, KeepContractor form, @Nullable String key) {
        ContractorId id = ContractorId.next();
        String phone = phone(form.phone());
        UUID made = book.make(caller, "contractor.add", key, form, id.subject(), CrewFacts.CONTRACTOR_ADDED, () -> {
            jdbc.sql("insert into dispatch.contractor (id, centre, name, phone) values (?, ?, ?, ?)")
                    .param(id.value())
                    .param(caller.scope().centre().value())
                    .param(form.name())
                    .param(phone)
                    .update();
            return said(form, phone);
        });
        return get(caller, ContractorId.of(made));
    }

    /** Changes one. Refuses {@code contractor.unknown}, {@code dispatch.version-conflict}. */
    public ContractorView change(Caller caller, ContractorId id, long version, KeepContractor form) {
        get(caller, id);
        String phone = phone(form.phone());
        book.write(caller, id.subject(), CrewFacts.CONTRACTOR_CHANGED, () -> {
            int changed = jdbc.sql("update dispatch.contractor set name = ?, phone = ?, version = version + 1"
                            + " where id = ? and version = ? and removed_at is null")
                    .param(form.name())
                    .param(phone)
                    .param(id.value())
                    .param(version)
                    .update();
            StaffChanges.requireOne(changed);
            return said(form, phone);
        });
        return get(caller, id);
    }

    /** Ends the work with one that has neither crews nor workers. Refuses {@code contractor.in-use}. */
    public void remove(Caller caller, ContractorId id) {
        get(caller, id);
        book.write(caller, id.subject(), CrewFacts.CONTRACTOR_REMOVED, () -> {
            jdbc.sql("select 1 from dispatch.contractor where id = ? for update")
                    .param(id.value())
                    .query()
                    .listOfRows();
            if (jdbc.sql(IN_USE).param("id", id.value()).query(Boolean.class).single()) {
                throw DispatchProblem.CONTRACTOR_IN_USE.refused();
            }
            jdbc.sql("update dispatch.contractor set removed_at = ?, version = version + 1 where id = ?")
                    .params(book.utcNow(), id.value())
                    .update();
            return Said.nothing();
        });
    }

    /** Refuses {@code contractor.foreign} for one there is not. */
    void require(Caller caller, @Nullable ContractorId id) {
        if (id != null && find(caller, id).isEmpty()) {
            throw DispatchProblem.CONTRACTOR_FOREIGN.at("contractor");
        }
    }

    private Optional<ContractorView> find(Caller caller, ContractorId id) {
        return jdbc.sql("select * from dispatch.contractor where id = ? and centre = ? and removed_at is null")
                .params(id.value(), caller.scope().centre().value())
                .query(Contractors::view)
                .optional();
    }

    private static Said said(KeepContractor form, @Nullable String phone) {
        return Said.nothing().secret("name", form.name()).secret("phone", phone);
    }

    private static @Nullable String phone(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : Phone.parse("phone", text).e164();
    }

    private static ContractorView view(ResultSet row, int n) throws SQLException {
        return new ContractorView(
                ContractorId.of(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("phone"),
                row.getLong("version"));
    }
}
