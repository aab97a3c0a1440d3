package ru.adsdesk.housing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Idempotency;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;

/**
 * What a house consists of: entrances, premises, and the risers that feed flats one above another. Flat numbers are personal:
 * in the lines stand commitments only. Every method refuses {@code house.unknown} and {@code auth.forbidden}; what is
 * entered twice under one {@code Idempotency-Key} is entered once, with one line.
 */
@Service
public class HouseLayout {

    private final HouseRegister register;
    private final LayoutTable table;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Idempotency idempotency;
    private final Clock clock;

    HouseLayout(
            HouseRegister register,
            LayoutTable table,
            Journal journal,
            BookTransactions transactions,
            Idempotency idempotency,
            Clock clock) {
        this.register = register;
        this.table = table;
        this.journal = journal;
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** The entrances of a house, by number. */
    public List<EntranceView> entrances(Caller caller, HouseId house) {
        register.visible(caller, house);
        return table.entrances(house);
    }

    /** The premises of a house or of one of its entrances, by number. */
    public List<PremisesView> premises(Caller caller, HouseId house, @Nullable String entrance) {
        register.visible(caller, house);
        return table.premises(house, entrance);
    }

    /** The risers of a house. */
    public List<RiserView> risers(Caller caller, HouseId house) {
        register.visible(caller, house);
        return table.risers(house);
    }

    /** Enters an entrance, or changes the one of this number. */
    public EntranceId keepEntrance(
            Caller caller, HouseId house, String number, @Nullable Integer floors, @Nullable String key) {
        ServedHouse its = toKeep(caller, house);
        Sent sent = Sent.of(caller, "entrance.keep", key, house, number, floors);
        Map<String, Object> facts = new HashMap<>(Map.of("entrance", number));
        if (floors != null) {
            facts.put("floors", floors);
        }
        return new EntranceId(write(its, sent, () -> table.entrance(house, number), () -> {
            UUID id = table.keepEntrance(house, number, floors);
            return new Written(
                    id,
                    line(caller, house, "entrance", id, HousingFacts.ENTRANCE_KEPT)
                            .saying(facts));
        }));
    }

    /** Enters premises, or changes those of this number. Refuses {@code entrance.unknown}. */
    public PremisesId keepPremises(
            Caller caller,
            HouseId house,
            String number,
            @Nullable String entrance,
            @Nullable Integer floor,
            boolean residential,
            @Nullable String key) {
        ServedHouse its = toKeep(caller, house);
        Sent sent = Sent.of(caller, "premises.keep", key, house, number, entrance, floor, residential);
        return new PremisesId(write(its, sent, () -> table.premisesId(house, number), () -> {
            UUID id = table.keepPremises(house, number, entrance(house, entrance), floor, residential);
            return new Written(
                    id,
                    line(caller, house, "premises", id, HousingFacts.PREMISES_KEPT)
                            .saying(Map.of("residential", residential))
                            .keeping(Map.of("number", number)));
        }));
    }

    /**
     * Enters a riser, or changes which premises the one of this name feeds. Refuses {@code entrance.unknown},
     * {@code premises.unknown}.
     */
    public RiserId keepRiser(
            Caller caller,
            HouseId house,
            @Nullable String entrance,
            RiserSystem system,
            String name,
            List<String> premises,
            @Nullable String key) {
        ServedHouse its = toKeep(caller, house);
        Sent sent = Sent.of(caller, "riser.keep", key, house, entrance, system, name, premises);
        return new RiserId(write(its, sent, () -> table.riser(house, entrance(house, entrance), system, name), () -> {
            List<UUID> fed = new LinkedHashSet<>(premises)
                    .stream().map(number -> premisesId(house, number)).toList();
            UUID id = table.keepRiser(house, entrance(house, entrance), system, name, fed);
            return new Written(
                    id,
                    line(caller, house, "riser", id, HousingFacts.RISER_KEPT)
                            .saying(Map.of("system", system.name(), "name", name))
                            .keeping(Map.of("premises", premises)));
        }));
    }

    /** What was written and its line. */
    private record Written(UUID id, NewLine line) {}

    /** What was sent, and the name its sender gave it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Sent(
            Caller caller, String operation, @Nullable String key, byte[] body) {

        static Sent of(Caller caller, String operation, @Nullable String key, @Nullable Object... values) {
            byte[] body = Arrays.toString(values).getBytes(StandardCharsets.UTF_8);
            return new Sent(caller, operation, key, body);
        }
    }

    /** A repeat under the same key answers with what is known by the same number or name. */
    private UUID write(ServedHouse house, Sent sent, Supplier<Optional<UUID>> known, Supplier<Written> act) {
        return transactions.in(house.book(), () -> {
            boolean repeated = idempotency
                    .claim(sent.caller(), sent.operation(), sent.key(), sent.body(), TimeOrderedIds.next())
                    .isPresent();
            return repeated ? known.get().orElseThrow() : append(house, act.get());
        });
    }

    private UUID append(ServedHouse house, Written written) {
        journal.append(house.book(), written.line());
        return written.id();
    }

    private ServedHouse toKeep(Caller caller, HouseId house) {
        Rights.toKeep(caller);
        return register.visible(caller, house);
    }

    private @Nullable UUID entrance(HouseId house, @Nullable String number) {
        return number == null
                ? null
                : table.entrance(house, number).orElseThrow(HousingProblem.ENTRANCE_UNKNOWN::refused);
    }

    private UUID premisesId(HouseId house, String number) {
        return table.premisesId(house, number).orElseThrow(HousingProblem.PREMISES_UNKNOWN::refused);
    }

    private NewLine line(Caller caller, HouseId house, String kind, UUID id, String code) {
        return NewLine.of(Subject.of(kind, id), code, clock.instant(), caller.actor())
                .at(house.value());
    }
}
