package ru.adsdesk.dispatch.crew;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.DispatchProblem;
import ru.adsdesk.dispatch.crew.StaffBook.Said;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.Caller;

/** The crews of a centre: what they can do, for whom, and how busy they are. Each change is a line of the centre's book. */
@Component
public class Crews {

    private static final String IN_USE = """
        select exists (select 1 from dispatch.worker where crew = :id and removed_at is null)
            or exists (select 1 from dispatch.work_order where crew = :id and state not in ('DONE', 'CANCELLED'))
        """;

    private final CrewTable table;
    private final Skills skills;
    private final Contractors contractors;
    private final Organisations organisations;
    private final Houses houses;
    private final JdbcClient jdbc;
    private final StaffBook book;

    Crews(
            CrewTable table,
            Skills skills,
            Contractors contractors,
            Organisations organisations,
            Houses houses,
            JdbcClient jdbc,
            StaffBook book) {
        this.table = table;
        this.skills = skills;
        this.contractors = contractors;
        this.organisations = organisations;
        this.houses = houses;
        this.jdbc = jdbc;
        this.book = book;
    }

    /** Those that work for somebody within the caller's scope, in the order they were entered. */
    public List<CrewView> list(Caller caller, @Nullable CrewId after, int limit) {
        return table.list(caller.scope(), after, book.now(), limit);
    }

    /** One. Refuses {@code crew.unknown}. */
    public CrewView get(Caller caller, CrewId id) {
        return find(caller, id).orElseThrow(DispatchProblem.CREW_UNKNOWN::refused);
    }

    /** One of the caller's centre, if there is. */
    public Optional<CrewView> find(Caller caller, CrewId id) {
        return table.find(caller.scope().centre(), id, book.now());
    }

    /** Enters one, once under one key. Refuses {@code crew.*}, {@code contractor.foreign}, {@code idempotency.*}. */
    public CrewView add(Caller caller, KeepCrew form, @Nullable String key) {
        require(caller, form);
        CrewId id = CrewId.next();
        UUID made = book.make(caller, "crew.add", key, sorted(form), id.subject(), CrewFacts.CREW_ADDED, () -> {
            table.insert(caller.scope().centre(), id, form);
            return said(form);
        });
        return get(caller, CrewId.of(made));
    }

    /** Changes one. Refuses {@code crew.*}, {@code contractor.foreign}, {@code dispatch.version-conflict}. */
    public CrewView change(Caller caller, CrewId id, long version, KeepCrew form) {
        get(caller, id);
        require(caller, form);
        book.write(caller, id.subject(), CrewFacts.CREW_CHANGED, () -> {
            StaffChanges.requireOne(table.update(id, version, form));
            return said(form);
        });
        return get(caller, id);
    }

    /** Ends one that has neither workers nor open work orders. Refuses {@code crew.in-use}. */
    public void remove(Caller caller, CrewId id) {
        get(caller, id);
        book.write(caller, id.subject(), CrewFacts.CREW_REMOVED, () -> {
            jdbc.sql("select 1 from dispatch.crew where id = ? for update")
                    .param(id.value())
                    .query()
                    .listOfRows();
            if (jdbc.sql(IN_USE).param("id", id.value()).query(Boolean.class).single()) {
                throw DispatchProblem.CREW_IN_USE.refused();
            }
            jdbc.sql("update dispatch.crew set removed_at = ?, version = version + 1 where id = ?")
                    .params(book.utcNow(), id.value())
                    .update();
            return Said.nothing();
        });
    }

    /** Names of crews by their ids, those that are no more among them. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return table.names(ids);
    }

    private void require(Caller caller, KeepCrew form) {
        skills.require(caller.scope().centre(), form.skills());
        contractors.require(caller, form.contractor());
        boolean allServed = form.organisations().stream()
                .allMatch(organisation -> organisations.covers(caller.scope(), organisation));
        List<HouseId> asked = List.copyOf(form.houses());
        boolean allThere = houses.listServed(asked).stream()
                        .filter(house -> house.centre().equals(caller.scope().centre()))
                        .count()
                == asked.size();
        if (!allServed || (!caller.scope().all() && form.organisations().isEmpty())) {
            throw DispatchProblem.SERVED_UNKNOWN.at("organisations");
        }
        if (!allThere) {
            throw DispatchProblem.SERVED_UNKNOWN.at("houses");
        }
    }

    /** Sets have no order; the same call repeated is written the same way. */
    private static List<Object> sorted(KeepCrew form) {
        return List.of(
                form.name(),
                String.valueOf(form.contractor()),
                new TreeSet<>(form.skills()),
                form.organisations().stream().map(Object::toString).sorted().toList(),
                form.houses().stream().map(Object::toString).sorted().toList());
    }

    private static Said said(KeepCrew form) {
        return Said.nothing()
                .secret("name", form.name())
                .fact(
                        "contractor",
                        form.contractor() == null ? null : form.contractor().toString())
                .fact("skills", form.skills().stream().sorted().toList())
                .fact(
                        "organisations",
                        form.organisations().stream()
                                .map(Object::toString)
                                .sorted()
                                .toList())
                .fact("houses", form.houses().size());
    }
}
