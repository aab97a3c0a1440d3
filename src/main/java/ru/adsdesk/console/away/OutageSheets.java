package ru.adsdesk.console.away;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.identity.Role;
import ru.adsdesk.notification.OutageDeliveries;
import ru.adsdesk.outage.OutageDesk;
import ru.adsdesk.outage.OutageId;
import ru.adsdesk.outage.OutageLists;
import ru.adsdesk.outage.OutageView;
import ru.adsdesk.outage.SupplySums;
import ru.adsdesk.request.OutageRequests;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.request.RequestBriefs;
import ru.adsdesk.sla.ClockView;
import ru.adsdesk.sla.norm.NormCatalogue;
import ru.adsdesk.sla.norm.NormId;

/** Draws up everything of one accident or planned shutdown; the same number of looks however many requests hang on it. */
@Component
class OutageSheets {

    /** Who sees flats; others find the request by its number. */
    private static final Set<Role> WHOLE = Set.of(Role.DISPATCHER, Role.SENIOR, Role.ADMINISTRATOR);

    private final OutageDesk desk;
    private final OutageLists lists;
    private final OutageRequests requests;
    private final RequestBriefs briefs;
    private final OutageDeliveries deliveries;
    private final SupplySums sums;
    private final Houses houses;
    private final NormCatalogue catalogue;
    private final Clock clock;

    OutageSheets(
            OutageDesk desk,
            OutageLists lists,
            OutageRequests requests,
            RequestBriefs briefs,
            OutageDeliveries deliveries,
            SupplySums sums,
            Houses houses,
            NormCatalogue catalogue,
            Clock clock) {
        this.desk = desk;
        this.lists = lists;
        this.requests = requests;
        this.briefs = briefs;
        this.deliveries = deliveries;
        this.sums = sums;
        this.houses = houses;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Which part of it is looked at.
     *
     * @param after the last request seen; absent: from the first
     * @param house whose sums of a month; absent: the first house's
     * @param month which month; absent: this one
     */
    record Part(
            @Nullable String after,
            @Nullable HouseId house,
            @Nullable YearMonth month) {}

    /** One outage. Refuses {@code outage.unknown}, {@code outage.house-unknown}, {@code parameter.bad}. */
    OutageSheet of(Caller caller, OutageId id, Part part, int rows) {
        OutageView outage = desk.view(caller, id);
        ZoneId zone = zone(outage);
        Page<OutageRequests.Tied> page = requests.page(caller, id, part.after(), rows);
        HouseId house = part.house() == null ? first(outage) : part.house();
        YearMonth month = part.month() == null ? YearMonth.now(clock.withZone(zone)) : part.month();
        List<SupplySums.Sum> counted = house == null || !outage.system().isUtility()
                ? List.of()
                : sums.list(caller, house, month).stream()
                        .filter(sum -> sum.utility() == outage.system())
                        .toList();
        return new OutageSheet(
                outage,
                lists.clocks(caller, id),
                tied(caller, page.items()),
                page.after(),
                counted,
                house,
                month.toString(),
                titles(counted),
                zone);
    }

    private Map<String, String> titles(List<SupplySums.Sum> counted) {
        return counted.stream()
                .flatMap(sum -> sum.clocks().stream())
                .map(ClockView::norm)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), norm -> catalogue.titleOf(new NormId(norm))));
    }

    private ZoneId zone(OutageView outage) {
        HouseId house = first(outage);
        return house == null
                ? ZoneOffset.UTC
                : houses.findServed(house).map(ServedHouse::zone).orElse(ZoneOffset.UTC);
    }

    private static @Nullable HouseId first(OutageView outage) {
        return outage.places().isEmpty() ? null : outage.places().getFirst().houseId();
    }

    private List<OutageSheet.Tied> tied(Caller caller, List<OutageRequests.Tied> rows) {
        Map<UUID, RequestBrief> known =
                briefs.of(rows.stream().map(row -> row.id().value()).toList());
        Map<UUID, OutageDeliveries.Delivery> told = deliveries.last(rows.stream()
                .map(row ->
                        new OutageDeliveries.BookOf(row.book().value(), row.id().value()))
                .toList());
        return rows.stream()
                .filter(row -> known.containsKey(row.id().value()))
                .map(row -> row(caller, row, known, told))
                .toList();
    }

    private static OutageSheet.Tied row(
            Caller caller,
            OutageRequests.Tied row,
            Map<UUID, RequestBrief> known,
            Map<UUID, OutageDeliveries.Delivery> told) {
        UUID id = row.id().value();
        RequestBrief brief = Objects.requireNonNull(known.get(id), "a row of the page has its brief");
        RequestBrief.Where where = brief.where();
        return new OutageSheet.Tied(
                id,
                brief.number(),
                where.house() == null ? null : where.address(),
                WHOLE.contains(caller.role()) ? where.premises() : null,
                row.status(),
                row.informedAt(),
                row.informedWay(),
                told.get(id));
    }
}
