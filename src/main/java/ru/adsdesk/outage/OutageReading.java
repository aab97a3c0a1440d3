package ru.adsdesk.outage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.housing.RiserId;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.sla.ClockView;
import ru.adsdesk.sla.Clocks;

/** Looks outages up: those of the caller's centre that lie in a book of their scope or reach a house of one. */
@Component
@Transactional(readOnly = true, noRollbackFor = Refused.class)
class OutageReading {

    private static final String LIST = """
        select o.id from outage.outage o
        where o.centre = :centre
          and (:all or o.book = any(:books) or exists (
               select 1 from outage.place p where p.book = o.book and p.outage = o.id and p.house_book = any(:books)))
          and (:live::boolean is null or (o.state in ('PLANNED', 'OPEN', 'LOCALISED')) = :live)
          and (:kind::text is null or o.kind = :kind)
          and (:system::text is null or o.system = :system)
          and (:house::uuid is null or exists (
               select 1 from outage.place p where p.book = o.book and p.outage = o.id and p.house = :house))
        """;

    private final StoredOutages outages;
    private final Organisations organisations;
    private final Houses houses;
    private final Clocks clocks;
    private final ObjectProvider<LinkedCounts> linked;
    private final JdbcClient jdbc;

    OutageReading(
            StoredOutages outages,
            Organisations organisations,
            Houses houses,
            Clocks clocks,
            ObjectProvider<LinkedCounts> linked,
            JdbcClient jdbc) {
        this.outages = outages;
        this.organisations = organisations;
        this.houses = houses;
        this.clocks = clocks;
        this.linked = linked;
        this.jdbc = jdbc;
    }

    /** Refuses {@code outage.unknown}, also for one outside the caller's scope. */
    Outage get(Caller caller, OutageId id) {
        return outages.find(id.value())
                .filter(outage -> shows(caller, outage))
                .orElseThrow(OutageProblem.UNKNOWN::refused);
    }

    private boolean shows(Caller caller, Outage outage) {
        if (!outage.centre().equals(caller.scope().centre().value())) {
            return false;
        }
        List<UUID> books = books(caller);
        return caller.scope().all()
                || books.contains(outage.book().value())
                || outage.places().stream().anyMatch(place -> books.contains(place.houseBook()));
    }

    private List<UUID> books(Caller caller) {
        return organisations.idsWithin(caller.scope()).stream()
                .map(id -> BookId.of(id).value())
                .toList();
    }

    /** Newest first. */
    Page<OutageView> page(Caller caller, OutageQuery query) {
        int limit = Page.limit(query.limit());
        List<UUID> ids = ask(
                        caller,
                        query,
                        LIST + " and (:after::uuid is null or o.id < :after) order by o.id desc limit :limit")
                .param("after", query.after() == null ? null : query.after().value())
                .param("limit", limit + 1)
                .query(UUID.class)
                .list();
        return Page.of(views(ids), limit, OutageView::id);
    }

    /** Planned shutdowns that touch a span, in the order they begin: the calendar. */
    Page<OutageView> calendar(Caller caller, OutageQuery query, Instant from, Instant to, @Nullable Beginning after) {
        int limit = Page.limit(query.limit());
        List<UUID> ids = ask(caller, query, LIST + """
             and o.kind = 'PLANNED' and o.state <> 'VOIDED' and o.begins_at < :to
             and coalesce(o.ended_at, o.expected_end_at) > :from
             and (:at::timestamptz is null or (o.begins_at, o.id) > (:at, :after::uuid))
            order by o.begins_at, o.id limit :limit\
            """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("at", after == null ? null : after.at().atOffset(ZoneOffset.UTC))
                .param("after", after == null ? null : after.id())
                .param("limit", limit + 1)
                .query(UUID.class)
                .list();
        return Page.of(views(ids), limit, last -> last.beginsAt() + "_" + last.id());
    }

    /** Where a page of the calendar ended. */
    record Beginning(Instant at, UUID id) {}

    private JdbcClient.StatementSpec ask(Caller caller, OutageQuery query, String sql) {
        return jdbc.sql(sql)
                .param("centre", caller.scope().centre().value())
                .param("all", caller.scope().all())
                .param("books", books(caller).toArray(UUID[]::new))
                .param("live", query.live())
                .param("kind", query.kind() == null ? null : query.kind().name())
                .param("system", query.system() == null ? null : query.system().name())
                .param("house", query.house() == null ? null : query.house().value());
    }

    private List<OutageView> views(List<UUID> ids) {
        Map<UUID, Outage> byId = outages.list(ids).stream()
                .collect(Collectors.toMap(each -> each.outageId().value(), Function.identity()));
        return views(ids.stream().map(byId::get).filter(Objects::nonNull).toList());
    }

    OutageView view(Outage outage) {
        return views(List.of(outage)).getFirst();
    }

    /** Many at once, with one look at the houses and one at the clocks. */
    List<OutageView> views(Collection<Outage> found) {
        Map<UUID, ServedHouse> byHouse = new LinkedHashMap<>();
        houses.listServed(found.stream()
                        .flatMap(outage -> outage.places().stream())
                        .map(place -> HouseId.of(place.house()))
                        .distinct()
                        .toList())
                .forEach(house -> byHouse.put(house.id().value(), house));
        Map<UUID, List<ClockView>> ticking = found.isEmpty()
                ? Map.of()
                : clocks.list(
                        found.stream().map(Outage::book).distinct().toList(),
                        found.stream().map(each -> each.outageId().value()).toList());
        Map<UUID, Linked> counts =
                counts(found.stream().map(each -> each.outageId().value()).toList());
        return found.stream()
                .map(outage -> view(
                        outage,
                        byHouse,
                        counts.getOrDefault(outage.outageId().value(), Linked.NONE),
                        ticking.getOrDefault(outage.outageId().value(), List.of())))
                .toList();
    }

    private Map<UUID, Linked> counts(List<UUID> ids) {
        Map<UUID, Linked> counts = new HashMap<>();
        linked.forEach(each -> counts.putAll(each.of(ids)));
        return counts;
    }

    private static OutageView view(
            Outage outage, Map<UUID, ServedHouse> byHouse, Linked linked, List<ClockView> ticking) {
        return new OutageView(
                outage.outageId(),
                outage.book(),
                outage.kind(),
                outage.system(),
                outage.state(),
                outage.version(),
                outage.cause,
                outage.words,
                outage.places().stream().map(place -> place(place, byHouse)).toList(),
                outage.foundAt(),
                outage.beginsAt(),
                outage.expectedEndAt,
                outage.shortNotice,
                outage.announcedAt,
                outage.toldAt,
                outage.localisedAt,
                outage.endedAt,
                outage.cut,
                outage.supply().deadEnd(),
                outage.supply().sources(),
                outage.supply().indoor(),
                outage.voidReason,
                linked,
                possible(outage),
                ticking);
    }

    private static OutageView.PlaceView place(Outage.Place place, Map<UUID, ServedHouse> byHouse) {
        ServedHouse house = byHouse.get(place.house());
        return new OutageView.PlaceView(
                HouseId.of(place.house()),
                house == null ? null : house.address(),
                place.entrance(),
                place.riser() == null ? null : RiserId.of(place.riser()));
    }

    static List<OutageAct> possible(Outage outage) {
        return Arrays.stream(OutageAct.values())
                .filter(act -> act.from().contains(outage.state()))
                .filter(act -> act != OutageAct.BEGIN)
                .filter(act -> act != OutageAct.CUT || (outage.system().isUtility() && !outage.cut))
                .filter(act -> act != OutageAct.ANNOUNCE || outage.kind() == OutageKind.PLANNED)
                .toList();
    }
}
