package ru.adsdesk.outage;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.journal.Follower;
import ru.adsdesk.journal.Line;
import ru.adsdesk.outage.Interruptions.Interruption;

/** Carries breaks of supply over to every house an outage reaches, each in its own book. */
@Component
class Supplies implements Follower {

    private static final Set<String> HEARD = Set.of(
            OutageFacts.FOUND,
            OutageAct.CUT.fact(),
            OutageAct.CUT_AGAIN.fact(),
            OutageAct.RESTORE.fact(),
            OutageAct.UPDATE.fact(),
            OutageAct.VOID.fact());

    private final StoredOutages outages;
    private final Interruptions interruptions;
    private final Houses houses;
    private final SupplyMonths months;

    Supplies(StoredOutages outages, Interruptions interruptions, Houses houses, SupplyMonths months) {
        this.outages = outages;
        this.interruptions = interruptions;
        this.houses = houses;
        this.months = months;
    }

    @Override
    public String name() {
        return "outage.supplies";
    }

    @Override
    public boolean hears(String code) {
        return HEARD.contains(code);
    }

    @Override
    public void hear(List<Line> lines) {
        lines.stream()
                .map(line -> line.subject().id())
                .distinct()
                .forEach(id -> outages.find(id).ifPresent(this::write));
    }

    private void write(Outage outage) {
        List<Interruption> breaks = interruptions.of(outage);
        if (!breaks.isEmpty()) {
            Instant from = breaks.getFirst().from();
            Instant until = until(breaks);
            outage.places().stream()
                    .map(place -> HouseId.of(place.house()))
                    .distinct()
                    .sorted(Comparator.comparing(HouseId::toString))
                    .map(houses::findServed)
                    .flatMap(Optional::stream)
                    .forEach(house -> months.write(month(house, outage, from), until));
        }
    }

    private static SupplyMonth month(ServedHouse house, Outage outage, Instant from) {
        return new SupplyMonth(house.id(), outage.system(), YearMonth.from(from.atZone(house.zone())));
    }

    /** Absent while one of them goes on. */
    private static @Nullable Instant until(List<Interruption> breaks) {
        Instant last = Instant.MIN;
        for (Interruption each : breaks) {
            if (each.until() == null) {
                return null;
            }
            last = each.until().isAfter(last) ? each.until() : last;
        }
        return last;
    }
}
