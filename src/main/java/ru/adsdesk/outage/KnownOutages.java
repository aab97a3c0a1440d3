package ru.adsdesk.outage;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.CentreId;

/**
 * The trouble the desk knows of now. There is never much of it, so it is held in memory and a registration asks nobody; a
 * change is seen at once where it was made and within a second on other instances of the desk.
 */
@Component
public class KnownOutages {

    private static final Logger log = LoggerFactory.getLogger(KnownOutages.class);

    private final ReentrantLock looking = new ReentrantLock();
    private final LiveOutages table;
    private final OutageSettings settings;
    private final Clock clock;
    private volatile Map<HouseId, List<LiveOutage>> byHouse = Map.of();
    private volatile Map<UUID, LiveOutage> byId = Map.of();

    KnownOutages(LiveOutages table, OutageSettings settings, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.clock = clock;
        refresh();
    }

    /**
     * What is known at a place: accidents that go on, and planned shutdowns that go on or are near. What is not told of the
     * place rules nothing out.
     *
     * @param house the house
     * @param entrance its entrance
     * @param premises the flat, for outages of a riser
     * @param system what is asked about; absent: anything
     */
    public List<KnownOutage> at(
            HouseId house, @Nullable String entrance, @Nullable String premises, @Nullable OutageSystem system) {
        Instant now = clock.instant();
        return byHouse.getOrDefault(house, List.of()).stream()
                .filter(outage -> system == null || outage.told().system() == system)
                .filter(outage -> isNear(outage.told(), now) && outage.covers(house, entrance, premises))
                .map(LiveOutage::told)
                .sorted(Comparator.comparing(KnownOutage::kind)
                        .thenComparing(each -> each.id().toString()))
                .toList();
    }

    /** One of a centre that is not over, as it was last seen. */
    public Optional<KnownOutage> find(CentreId centre, OutageId id) {
        return Optional.ofNullable(byId.get(id.value()))
                .filter(outage -> outage.centre().equals(centre))
                .map(LiveOutage::told);
    }

    /** Whether one that is not over reaches a place. */
    public boolean covers(OutageId id, HouseId house, @Nullable String entrance, @Nullable String premises) {
        LiveOutage outage = byId.get(id.value());
        return outage != null && outage.covers(house, entrance, premises);
    }

    /** A planned one that was to be over and never began concerns nobody any more. */
    private boolean isNear(KnownOutage outage, Instant now) {
        if (outage.state() != OutageState.PLANNED || outage.beginsAt() == null) {
            return true;
        }
        boolean soon = outage.beginsAt().minus(settings.near()).isBefore(now);
        boolean over = outage.expectedEndAt() != null && outage.expectedEndAt().isBefore(now);
        return soon && !over;
    }

    /** Looks for changes of other instances. */
    @Scheduled(fixedRateString = "PT1S")
    void look() {
        if (looking.tryLock()) {
            try {
                refresh();
            } catch (RuntimeException failed) {
                log.warn("Outages could not be looked at, the next second they are: {}", failed.toString());
            } finally {
                looking.unlock();
            }
        }
    }

    /** Reads them anew where any changed since the last look; at once, so whoever changed one calls it after the commit. */
    public void refresh() {
        looking.lock();
        try {
            Map<UUID, Integer> now = table.versions();
            Map<UUID, Integer> seen = new HashMap<>();
            byId.forEach((id, outage) -> seen.put(id, outage.version()));
            if (!now.equals(seen)) {
                hold(table.list());
            }
        } finally {
            looking.unlock();
        }
    }

    private void hold(List<LiveOutage> live) {
        Map<UUID, LiveOutage> ids = new HashMap<>();
        Map<HouseId, List<LiveOutage>> houses = new HashMap<>();
        for (LiveOutage outage : live) {
            ids.put(outage.told().id().value(), outage);
            outage.places().stream()
                    .map(LiveOutage.Reached::house)
                    .distinct()
                    .forEach(house -> houses.computeIfAbsent(house, any -> new ArrayList<>())
                            .add(outage));
        }
        byId = Map.copyOf(ids);
        byHouse = Map.copyOf(houses);
    }
}
