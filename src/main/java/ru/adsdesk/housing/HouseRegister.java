package ru.adsdesk.housing;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import ru.adsdesk.housing.address.Address;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Idempotency;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Scope;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the register of houses: enters, changes and lists them. */
@Service
public class HouseRegister {

    private final Houses houses;
    private final HouseTable table;
    private final HouseRows rows;
    private final ServiceTable services;
    private final Organisations organisations;
    private final Idempotency idempotency;
    private final JsonMapper json;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    HouseRegister(
            Houses houses,
            HouseTable table,
            HouseRows rows,
            ServiceTable services,
            Organisations organisations,
            Idempotency idempotency,
            JsonMapper json,
            Journal journal,
            BookTransactions transactions,
            Clock clock) {
        this.houses = houses;
        this.table = table;
        this.rows = rows;
        this.services = services;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.json = json;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Enters a house, with its server if one is named. Refuses {@code house.zone-unknown}, {@code house.zone-invalid},
     * {@code house.number-unread}, {@code house.external-id-taken}, {@code organisation.unknown}.
     */
    public HouseView add(Caller caller, NewHouse house) {
        return add(caller, house, null);
    }

    /** The same; repeated under one {@code Idempotency-Key} it enters one house. */
    public HouseView add(Caller caller, NewHouse house, @Nullable String key) {
        Rights.toGovern(caller);
        CentreId centre = caller.scope().centre();
        OrganisationId server = server(caller, house.server());
        Address address = readable(house.address());
        ZoneId zone = zone(house.zone(), address, house.address());
        HouseId id = HouseId.next();
        BookId book = server == null ? BookId.of(centre) : BookId.of(server);
        try {
            return get(caller, new HouseId(transactions.in(book, () -> {
                Optional<UUID> before =
                        idempotency.claim(caller, "house.add", key, json.writeValueAsBytes(house), id.value());
                if (before.isEmpty()) {
                    rows.insert(id, centre, house, address, zone, clock.instant());
                    start(id, server);
                    journal.append(book, line(caller, id, HousingFacts.HOUSE_ADDED, facts(house, zone)));
                }
                return before.orElse(id.value());
            })));
        } catch (DuplicateKeyException taken) {
            throw HousingProblem.HOUSE_EXTERNAL_ID_TAKEN.refused(String.valueOf(house.externalId()));
        }
    }

    private void start(HouseId house, @Nullable OrganisationId server) {
        if (server != null) {
            services.start(house, server, null);
        }
    }

    /**
     * Changes address, zone or building of a house. Refuses {@code house.unknown}, {@code housing.version-conflict} and
     * what {@link #add} refuses.
     */
    public HouseView change(
            Caller caller, HouseId id, long version, String text, @Nullable String zone, Building building) {
        Rights.toKeep(caller);
        ServedHouse before = visible(caller, id);
        Address address = readable(text);
        ZoneId its = zone == null ? before.zone() : zone(zone, address, text);
        NewHouse after = new NewHouse(before.externalId(), text, its.getId(), building, before.server());
        transactions.in(before.book(), () -> {
            if (!rows.update(id, version, before.centre(), address, text, its, building)) {
                throw HousingProblem.VERSION_CONFLICT.refused();
            }
            houses.forget(id);
            return journal.append(before.book(), line(caller, id, HousingFacts.HOUSE_CHANGED, facts(after, its)));
        });
        return get(caller, id);
    }

    /** A house the caller may see. Refuses {@code house.unknown}. */
    public HouseView get(Caller caller, HouseId id) {
        ServedHouse house = visible(caller, id);
        HouseRows.Details details = rows.details(id).orElseThrow(HousingProblem.HOUSE_UNKNOWN::refused);
        return new HouseView(house, details.number(), details.building(), details.version());
    }

    /** A house the caller may see, with who serves it. Refuses {@code house.unknown}. */
    public ServedHouse visible(Caller caller, HouseId id) {
        Rights.toRead(caller);
        return houses.findServed(id)
                .filter(house -> isVisible(caller.scope(), house))
                .orElseThrow(HousingProblem.HOUSE_UNKNOWN::refused);
    }

    /** A page of the houses the caller may see, in the order of their ids. */
    public List<ServedHouse> page(Caller caller, @Nullable HouseId after, int limit) {
        Rights.toRead(caller);
        Scope scope = caller.scope();
        UUID[] ids = scope.organisations().stream().map(OrganisationId::value).toArray(UUID[]::new);
        return table.page(scope.centre(), scope.all() ? null : ids, after, limit);
    }

    /** Whether a house lies within a scope: of its centre, and served by one of its organisations. */
    public static boolean isVisible(Scope scope, ServedHouse house) {
        return house.server() == null
                ? scope.all() && scope.centre().equals(house.centre())
                : scope.covers(house.centre(), house.server());
    }

    private @Nullable OrganisationId server(Caller caller, @Nullable OrganisationId named) {
        if (named == null) {
            Rights.toGovernAll(caller);
            return null;
        }
        return organisations.get(caller, named).id();
    }

    private static Address readable(String text) {
        Address address = Address.parse(text);
        if (!address.number().hasFigure()) {
            throw HousingProblem.HOUSE_NUMBER_UNREAD.refused(text);
        }
        return address;
    }

    private static ZoneId zone(@Nullable String named, Address address, String text) {
        return named == null
                ? Zones.of(address.street().places()).orElseThrow(() -> HousingProblem.HOUSE_ZONE_UNKNOWN.refused(text))
                : Zones.named(named).orElseThrow(() -> HousingProblem.HOUSE_ZONE_INVALID.refused(named));
    }

    private NewLine line(Caller caller, HouseId id, String code, Map<String, Object> facts) {
        return NewLine.of(Subject.of("house", id.value()), code, clock.instant(), caller.actor())
                .at(id.value())
                .saying(facts);
    }

    private static Map<String, Object> facts(NewHouse house, ZoneId zone) {
        Map<String, Object> facts = new HashMap<>(Map.of("address", house.address(), "zone", zone.getId()));
        put(facts, "externalId", house.externalId());
        put(facts, "server", house.server() == null ? null : house.server().toString());
        put(facts, "year", house.building().year());
        put(facts, "floorsMin", house.building().floorsMin());
        put(facts, "floorsMax", house.building().floorsMax());
        put(facts, "entrances", house.building().entrances());
        put(facts, "premises", house.building().premises());
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}
