package ru.adsdesk.intake.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.outage.OpenOutage;
import ru.adsdesk.outage.OutageCause;
import ru.adsdesk.outage.OutageDesk;
import ru.adsdesk.outage.OutageId;
import ru.adsdesk.outage.OutageKind;
import ru.adsdesk.outage.OutageLists;
import ru.adsdesk.outage.OutagePlace;
import ru.adsdesk.outage.OutageQuery;
import ru.adsdesk.outage.OutageSystem;
import ru.adsdesk.outage.OutageView;
import ru.adsdesk.request.Applicant;
import ru.adsdesk.request.KindCode;
import ru.adsdesk.request.Place;
import ru.adsdesk.request.RegisterRequest;
import ru.adsdesk.request.RegisterRequest.OutageChoice;
import ru.adsdesk.request.RequestDesk;

/** One accident with three callers, and one planned shutdown. What is there already is left as it is. */
@Component
class DemoOutages {

    private static final List<String> CALLERS = List.of("+79000000021", "+79000000022", "+79000000023");

    private final Houses houses;
    private final OutageDesk outages;
    private final OutageLists lists;
    private final RequestDesk requests;
    private final Clock clock;

    DemoOutages(Houses houses, OutageDesk outages, OutageLists lists, RequestDesk requests, Clock clock) {
        this.houses = houses;
        this.outages = outages;
        this.lists = lists;
        this.requests = requests;
        this.clock = clock;
    }

    void enter(Caller desk) {
        house(desk, "demo-02").ifPresent(house -> accident(desk, house));
        house(desk, "demo-03").ifPresent(house -> plan(desk, house));
    }

    private Optional<HouseId> house(Caller desk, String externalId) {
        return houses.findServed(desk.scope().centre(), externalId).map(ServedHouse::id);
    }

    private void accident(Caller desk, HouseId house) {
        OutageId accident = known(desk, OutageKind.ACCIDENT, house)
                .orElseGet(() -> enter(
                        desk,
                        outage(
                                OutageKind.ACCIDENT,
                                OutageSystem.COLD_WATER,
                                OutagePlace.of(house),
                                OutageCause.IN_HOUSE,
                                "Прорыв на вводе холодной воды, бригада на месте. Сделайте запас воды.",
                                null,
                                clock.instant().plus(Duration.ofHours(4)))));
        for (int n = 0; n < CALLERS.size(); n++) {
            RegisterRequest call = call(house, Integer.toString(5 + 4 * n), CALLERS.get(n), accident);
            requests.register(desk, call, "demo-accident-" + n, ("demo-" + n).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static RegisterRequest call(HouseId house, String flat, String phone, OutageId accident) {
        return new RegisterRequest(
                Channel.PHONE,
                null,
                new Applicant(null, new Phone(phone), null, null),
                new Place(house, null, "1", null, flat),
                null,
                new KindCode("cold-water.none"),
                null,
                "Нет холодной воды",
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                new OutageChoice(accident, false, true),
                List.of());
    }

    /** Far enough ahead for ten working days in any month. */
    private void plan(Caller desk, HouseId house) {
        Instant begins = clock.instant().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.HOURS);
        if (known(desk, OutageKind.PLANNED, house).isEmpty()) {
            enter(
                    desk,
                    outage(
                            OutageKind.PLANNED,
                            OutageSystem.HOT_WATER,
                            OutagePlace.of(house),
                            OutageCause.REPAIR,
                            "Замена задвижки, горячей воды не будет восемь часов.",
                            begins,
                            begins.plus(Duration.ofHours(8))));
        }
    }

    private Optional<OutageId> known(Caller desk, OutageKind kind, HouseId house) {
        return lists.page(desk, new OutageQuery(null, kind, null, house, null, 1)).items().stream()
                .map(OutageView::id)
                .findFirst();
    }

    private OutageId enter(Caller desk, OpenOutage outage) {
        return outages.open(desk, outage, null).view().id();
    }

    private static OpenOutage outage(
            OutageKind kind,
            OutageSystem system,
            OutagePlace place,
            OutageCause cause,
            String text,
            @Nullable Instant beginsAt,
            Instant expectedEndAt) {
        return new OpenOutage(
                kind, system, List.of(place), cause, text, null, beginsAt, expectedEndAt, null, null, null, null, null);
    }
}
