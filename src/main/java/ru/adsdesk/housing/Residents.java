package ru.adsdesk.housing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import ru.adsdesk.identity.AccessLog;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Idempotency;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;

/**
 * The residents of houses: personal data (152-FZ). Who reads it is noted in the access log; lines hold commitments only; a
 * removed resident is gone from every table here, and the openings of the lines go with the lawful erasure.
 */
@Service
public class Residents {

    private final HouseRegister register;
    private final ResidentTable table;
    private final LayoutTable layout;
    private final AccessLog accesses;
    private final Idempotency idempotency;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    Residents(
            HouseRegister register,
            ResidentTable table,
            LayoutTable layout,
            AccessLog accesses,
            Idempotency idempotency,
            Journal journal,
            BookTransactions transactions,
            Clock clock) {
        this.register = register;
        this.table = table;
        this.layout = layout;
        this.accesses = accesses;
        this.idempotency = idempotency;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Residents the caller may see, of a house or with a phone. */
    public List<ResidentView> page(
            Caller caller, @Nullable HouseId house, @Nullable Phone phone, @Nullable ResidentId after, int limit) {
        Rights.toRead(caller);
        accesses.note(
                caller, "resident.search", house == null ? "search" : "house", house == null ? null : house.value());
        return table.page(caller.scope(), house, phone, after, limit);
    }

    /** Residents the caller may see whose name holds these letters, by name. */
    public List<ResidentView> search(Caller caller, String name, int limit) {
        Rights.toRead(caller);
        accesses.note(caller, "resident.search", "search", null);
        return table.search(caller.scope(), name, limit);
    }

    /** Residents the caller may see whose phone ends in these digits, by name. */
    public List<ResidentView> listEndingIn(Caller caller, String digits, int limit) {
        Rights.toRead(caller);
        accesses.note(caller, "resident.search", "search", null);
        return table.listEndingIn(caller.scope(), digits.replaceAll("\\D", ""), limit);
    }

    /** One resident. Refuses {@code resident.unknown}. */
    public ResidentView get(Caller caller, ResidentId id) {
        ResidentView resident = visible(caller, id);
        accesses.note(caller, "resident.read", "resident", id.value());
        return resident;
    }

    /** Enters a resident. Refuses {@code house.unknown}, {@code premises.unknown}, {@code resident.already}. */
    public ResidentId add(Caller caller, HouseId house, @Nullable String premises, String name, @Nullable Phone phone) {
        return add(caller, house, premises, name, phone, null);
    }

    /** The same; repeated under one {@code Idempotency-Key} it enters one resident. */
    public ResidentId add(
            Caller caller,
            HouseId house,
            @Nullable String premises,
            String name,
            @Nullable Phone phone,
            @Nullable String key) {
        Rights.toKeep(caller);
        return entered(caller, house, premises, name, phone, key);
    }

    /**
     * Enters a resident who calls, by whoever takes the call; a flat the register does not know is left out. Refuses
     * {@code house.unknown}, {@code resident.already}.
     */
    public ResidentId welcome(
            Caller caller, HouseId house, @Nullable String premises, String name, @Nullable Phone phone) {
        Rights.toWelcome(caller);
        boolean known = premises != null && layout.premisesId(house, premises).isPresent();
        return entered(caller, house, known ? premises : null, name, phone, null);
    }

    private ResidentId entered(
            Caller caller,
            HouseId house,
            @Nullable String premises,
            String name,
            @Nullable Phone phone,
            @Nullable String key) {
        ServedHouse its = register.visible(caller, house);
        ResidentId id = ResidentId.next();
        Map<String, Object> secrets = secrets(premises, name, phone);
        return new ResidentId(transactions.in(its.book(), () -> {
            byte[] body = (house + "\n" + new TreeMap<>(secrets)).getBytes(StandardCharsets.UTF_8);
            Optional<UUID> before = idempotency.claim(caller, "resident.add", key, body, id.value());
            if (before.isEmpty()) {
                if (!table.insert(id, house, premises(house, premises), name, phone)) {
                    throw HousingProblem.RESIDENT_ALREADY.refused();
                }
                journal.append(its.book(), line(caller, id, house, HousingFacts.RESIDENT_ADDED, secrets));
            }
            return before.orElse(id.value());
        }));
    }

    /** Changes a resident. Refuses {@code resident.unknown}, {@code premises.unknown}, {@code resident.already}. */
    public void change(Caller caller, ResidentId id, @Nullable String premises, String name, @Nullable Phone phone) {
        Rights.toKeep(caller);
        HouseId house = visible(caller, id).house();
        ServedHouse its = register.visible(caller, house);
        try {
            transactions.in(its.book(), () -> {
                table.update(id, premises(house, premises), name, phone);
                return journal.append(
                        its.book(),
                        line(caller, id, house, HousingFacts.RESIDENT_CHANGED, secrets(premises, name, phone)));
            });
        } catch (DuplicateKeyException same) {
            throw HousingProblem.RESIDENT_ALREADY.refused();
        }
    }

    /** Removes a resident for good. Refuses {@code resident.unknown}. */
    public void remove(Caller caller, ResidentId id) {
        Rights.toKeep(caller);
        HouseId house = visible(caller, id).house();
        ServedHouse its = register.visible(caller, house);
        transactions.in(its.book(), () -> {
            if (!table.delete(id)) {
                throw HousingProblem.RESIDENT_UNKNOWN.refused();
            }
            return journal.append(its.book(), line(caller, id, house, HousingFacts.RESIDENT_REMOVED, Map.of()));
        });
    }

    private ResidentView visible(Caller caller, ResidentId id) {
        Rights.toRead(caller);
        ResidentView resident = table.find(id).orElseThrow(HousingProblem.RESIDENT_UNKNOWN::refused);
        if (table.page(caller.scope(), resident.house(), null, null, 1).isEmpty()) {
            throw HousingProblem.RESIDENT_UNKNOWN.refused();
        }
        return resident;
    }

    private @Nullable UUID premises(HouseId house, @Nullable String number) {
        return number == null
                ? null
                : layout.premisesId(house, number).orElseThrow(HousingProblem.PREMISES_UNKNOWN::refused);
    }

    private NewLine line(Caller caller, ResidentId id, HouseId house, String code, Map<String, Object> secrets) {
        return NewLine.of(Subject.of("resident", id.value()), code, clock.instant(), caller.actor())
                .at(house.value())
                .keeping(secrets);
    }

    private static Map<String, Object> secrets(@Nullable String premises, String name, @Nullable Phone phone) {
        Map<String, Object> secrets = new HashMap<>(Map.of("name", name));
        if (premises != null) {
            secrets.put("premises", premises);
        }
        if (phone != null) {
            secrets.put("phone", phone.e164());
        }
        return secrets;
    }
}
