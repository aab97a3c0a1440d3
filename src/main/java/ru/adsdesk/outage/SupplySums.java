package ru.adsdesk.outage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.sla.ClockView;
import ru.adsdesk.sla.Clocks;

/** How long the supplies of a house were cut in a month, and what the norms of the month say to it (354 annex 1). */
@Component
public class SupplySums {

    private final SupplyTable table;
    private final SupplyMonths months;
    private final Houses houses;
    private final Clocks clocks;
    private final Clock clock;

    SupplySums(SupplyTable table, SupplyMonths months, Houses houses, Clocks clocks, Clock clock) {
        this.table = table;
        this.months = months;
        this.houses = houses;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * The sum of a utility.
     *
     * @param id subject of its lines
     * @param utility the utility
     * @param month the month, {@code 2026-03}
     * @param minutes how many minutes it was cut so far; breaks at one time count once
     * @param cut whether it is cut now
     * @param ended whether the month is over
     * @param clocks the norms of the month
     */
    public record Sum(
            UUID id,
            OutageSystem utility,
            String month,
            long minutes,
            boolean cut,
            boolean ended,
            List<ClockView> clocks) {

        /** Copies the list. */
        public Sum {
            clocks = List.copyOf(clocks);
        }
    }

    /** The sums of a house in a month, where anything was cut. Refuses {@code outage.house-unknown}. */
    @Transactional(readOnly = true)
    public List<Sum> list(Caller caller, HouseId house, YearMonth month) {
        ServedHouse its = houses.findServed(house)
                .filter(found -> found.centre().equals(caller.scope().centre()))
                .orElseThrow(() -> OutageProblem.HOUSE_UNKNOWN.at("house"));
        List<SupplyTable.Kept> kept = table.list(house, month);
        Map<UUID, List<ClockView>> ticking = kept.isEmpty()
                ? Map.of()
                : clocks.list(
                        kept.stream().map(SupplyTable.Kept::book).distinct().toList(),
                        kept.stream().map(each -> each.month().id()).toList());
        return kept.stream()
                .map(each -> sum(each, its, ticking.getOrDefault(each.month().id(), List.of())))
                .toList();
    }

    private Sum sum(SupplyTable.Kept kept, ServedHouse house, List<ClockView> ticking) {
        Instant now = clock.instant();
        Instant end = now.isBefore(kept.endsAt()) ? now : kept.endsAt();
        List<SupplySteps.Step> steps = SupplySteps.missing(List.of(), months.spans(kept.month(), house.zone()));
        boolean cut = !steps.isEmpty() && steps.getLast().cut();
        return new Sum(
                kept.month().id(),
                kept.month().utility(),
                kept.month().month().toString(),
                cutFor(steps, end).toMinutes(),
                cut && now.isBefore(kept.endsAt()),
                kept.ended(),
                ticking);
    }

    private static Duration cutFor(List<SupplySteps.Step> steps, Instant end) {
        Duration sum = Duration.ZERO;
        @Nullable Instant since = null;
        for (SupplySteps.Step step : steps) {
            if (step.cut()) {
                since = step.at();
            } else if (since != null) {
                sum = sum.plus(Duration.between(since, step.at()));
                since = null;
            }
        }
        return since == null || since.isAfter(end) ? sum : sum.plus(Duration.between(since, end));
    }
}
