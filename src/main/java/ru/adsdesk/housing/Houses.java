package ru.adsdesk.housing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ru.adsdesk.database.Statements.Answer;
import ru.adsdesk.housing.address.Address;
import ru.adsdesk.housing.address.AddressMatcher;
import ru.adsdesk.housing.address.Matching;
import ru.adsdesk.identity.CentreId;

/**
 * Where things happen: finds houses by id, by the register's id and by address text, and says who serves them now. Reads
 * only; what it remembers of a house is at most two seconds old, or confirmed by whoever asks, and forgotten with every
 * change made here.
 */
@Service
public class Houses {

    private static final Duration REMEMBERED = Duration.ofSeconds(2);
    private static final Duration UNCONFIRMED = Duration.ofHours(1);
    private static final Duration STREETS_REMEMBERED = Duration.ofMinutes(1);

    private final HouseTable table;
    private final StreetTable streets;
    private final JdbcClient jdbc;
    private final LoadingCache<HouseId, List<HouseId>> neighbours;
    private final Cache<HouseId, ServedHouse> known = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(REMEMBERED)
            // To wake another thread for each house put in costs more than the tidying.
            .executor(Runnable::run)
            .build();
    private final Cache<HouseId, ServedHouse> unconfirmed = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(UNCONFIRMED)
            .build();
    private final LoadingCache<CentreId, Boolean> oneTown;

    Houses(HouseTable table, StreetTable streets, JdbcClient jdbc) {
        this.table = table;
        this.streets = streets;
        this.jdbc = jdbc;
        this.neighbours = Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterWrite(STREETS_REMEMBERED)
                .build(this::readNeighbours);
        this.oneTown = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(streets::isOneTown);
    }

    /** A house and who serves it now; empty if there is none. One indexed query where it is not remembered. */
    public Optional<ServedHouse> findServed(HouseId id) {
        ServedHouse remembered = known.getIfPresent(id);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<ServedHouse> found = table.find(id);
        found.ifPresent(this::remember);
        return found;
    }

    private void remember(ServedHouse house) {
        known.put(house.id(), house);
        unconfirmed.put(house.id(), house);
    }

    /** The same as it was within the last hour, for whoever then asks {@link #confirming}. */
    public Optional<ServedHouse> findUnconfirmed(HouseId id) {
        ServedHouse remembered = unconfirmed.getIfPresent(id);
        return remembered != null ? Optional.of(remembered) : findServed(id);
    }

    /**
     * Whether a house still is as it was found; asked in the current transaction together with what is asked next. Where it is
     * not, it is forgotten and to be found anew.
     */
    public Answer<Boolean> confirming(ServedHouse house) {
        Answer<Boolean> still = table.isStill(house);
        return () -> {
            boolean same = still.get();
            if (same) {
                known.put(house.id(), house);
            } else {
                forgetNow(house.id());
            }
            return same;
        };
    }

    private void forgetNow(HouseId id) {
        known.invalidate(id);
        unconfirmed.invalidate(id);
    }

    /** A house by the id it has in the centre's register; empty if there is none. */
    public Optional<ServedHouse> findServed(CentreId centre, String externalId) {
        return table.find(centre, externalId);
    }

    /** A house and who served it at an instant; empty if there is none. For imported history. */
    public Optional<ServedHouse> findServedAt(HouseId id, Instant at) {
        return table.find(id, at);
    }

    /** The houses of these ids that there are, in no order; one query. */
    public List<ServedHouse> listServed(Collection<HouseId> ids) {
        return ids.isEmpty() ? List.of() : table.list(ids);
    }

    /**
     * The houses of the same street whose numbers are at most ten off, without the house itself; at most a hundred. Streets
     * change seldom and this is asked after every registration, so it may be a minute old.
     */
    public List<HouseId> neighbours(HouseId id) {
        return neighbours.get(id);
    }

    private List<HouseId> readNeighbours(HouseId id) {
        return jdbc.sql("select n.id from housing.house h join housing.house n on n.street = h.street"
                        + " and n.number_main between h.number_main - 10 and h.number_main + 10 and n.id <> h.id"
                        + " where h.id = ? order by abs(n.number_main - h.number_main), n.id limit 100")
                .param(id.value())
                .query((row, n) -> HouseId.of(row.getObject("id", UUID.class)))
                .list();
    }

    /**
     * Reads an address text in any form and finds its house among all of the centre's register. Sure only when number,
     * corpus, building and letter agree and no other house may be meant. Whose house it is the caller checks.
     */
    public AddressMatch resolve(CentreId centre, String addressText) {
        Address asked = Address.parse(addressText);
        RegisterAddressBook book =
                new RegisterAddressBook(centre, streets, jdbc, Objects.requireNonNullElse(oneTown.get(centre), false));
        return switch (new AddressMatcher<>(book).match(asked)) {
            case Matching.Sure<HouseId>(HouseId house) ->
                findServed(house)
                        .map(sure -> match(AddressMatch.Kind.SURE, sure, List.of(), asked))
                        .orElseGet(() -> match(AddressMatch.Kind.NONE, null, List.of(), asked));
            case Matching.Unsure<HouseId>(List<HouseId> houses) ->
                match(AddressMatch.Kind.UNSURE, null, inOrder(houses), asked);
            case Matching.None<HouseId>() -> match(AddressMatch.Kind.NONE, null, List.of(), asked);
        };
    }

    /** Forgets a house once the current transaction is over, however it ends. */
    void forget(HouseId id) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forgetNow(id);
                }
            });
        } else {
            forgetNow(id);
        }
    }

    /** Forgets all houses: after an import. */
    void forgetAll() {
        known.invalidateAll();
        unconfirmed.invalidateAll();
        oneTown.invalidateAll();
    }

    private List<ServedHouse> inOrder(List<HouseId> ids) {
        Map<HouseId, ServedHouse> found =
                listServed(ids).stream().collect(Collectors.toMap(ServedHouse::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static AddressMatch match(
            AddressMatch.Kind kind, @Nullable ServedHouse house, List<ServedHouse> candidates, Address asked) {
        return new AddressMatch(kind, house, candidates, asked.entrance(), asked.floor(), asked.premises());
    }
}
