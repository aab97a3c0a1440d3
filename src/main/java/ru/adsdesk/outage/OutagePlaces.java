package ru.adsdesk.outage;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.RiserId;
import ru.adsdesk.housing.Risers;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Caller;

/** Finds the places an outage reaches; several organisations' houses may be among them. */
@Component
class OutagePlaces {

    private final Houses houses;
    private final Risers risers;
    private final JdbcClient jdbc;

    OutagePlaces(Houses houses, Risers risers, JdbcClient jdbc) {
        this.houses = houses;
        this.risers = risers;
        this.jdbc = jdbc;
    }

    /** The places, in their order. Refuses {@code outage.house-unknown}, {@code outage.riser-unknown}. */
    List<Outage.Place> places(Caller caller, String field, OutageSystem system, List<OutagePlace> asked) {
        Map<HouseId, ServedHouse> known =
                houses
                        .listServed(asked.stream()
                                .map(OutagePlace::houseId)
                                .distinct()
                                .toList())
                        .stream()
                        .filter(house -> house.centre().equals(caller.scope().centre()))
                        .collect(Collectors.toMap(ServedHouse::id, Function.identity()));
        return asked.stream()
                .distinct()
                .map(place -> place(field, system, place, known.get(place.houseId())))
                .toList();
    }

    private Outage.Place place(String field, OutageSystem system, OutagePlace asked, @Nullable ServedHouse house) {
        if (house == null) {
            throw OutageProblem.HOUSE_UNKNOWN.at(field);
        }
        UUID riser = asked.riserId() == null ? null : riser(field, system, house, asked.riserId());
        String entrance = asked.entrance() == null || asked.entrance().isBlank() ? null : asked.entrance();
        return new Outage.Place(house.id().value(), house.book().value(), entrance, riser);
    }

    /** Lets an outage reach further; those it did not reach before. They are seen by whoever reads it next. */
    List<Outage.Place> reach(Outage outage, List<Outage.Place> more) {
        return more.stream()
                .filter(place -> jdbc.sql("insert into outage.place (book, outage, house, house_book, entrance, riser)"
                                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                                .param(outage.getId().book())
                                .param(outage.getId().id())
                                .param(place.house())
                                .param(place.houseBook())
                                .param(place.entrance())
                                .param(place.riser())
                                .update()
                        == 1)
                .toList();
    }

    private UUID riser(String field, OutageSystem system, ServedHouse house, RiserId asked) {
        return risers.find(asked)
                .filter(its ->
                        its.house().equals(house.id()) && its.system().name().equals(system.name()))
                .orElseThrow(() -> OutageProblem.RISER_UNKNOWN.at(field))
                .id()
                .value();
    }
}
