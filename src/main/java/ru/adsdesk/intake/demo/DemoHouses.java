package ru.adsdesk.intake.demo;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.EmergencyCard;
import ru.adsdesk.housing.EmergencyCards;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.HouseLayout;
import ru.adsdesk.housing.HouseRegister;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.NewHouse;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.housing.ResidentView;
import ru.adsdesk.housing.Residents;
import ru.adsdesk.housing.RiserSystem;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Phone;

/** Enters the invented houses. What is already there is left as it is, so that a start that was cut off can be taken up. */
@Component
class DemoHouses {

    private static final int MANY = 100;
    private static final EmergencyCard CARD = new EmergencyCard(
            "Запорная арматура ХВС и ГВС: подвал, подъезд 1, слева от входа. Отопление: тепловой узел, подъезд 2.",
            "Ключи от подвала: у старшей по дому, кв. 7. Ключи от чердака: в диспетчерской, ящик 3.",
            "ЦТП «Липовый», ввод со стороны двора; электрощитовая в подъезде 1.",
            "Старшая по дому: +7 900 000-00-12. Слесарь: +7 900 000-00-31.",
            "Стояки холодной воды старые: сначала закрыть ввод, потом стояк.",
            0);

    private final Organisations organisations;
    private final Houses houses;
    private final HouseRegister register;
    private final HouseLayout layout;
    private final EmergencyCards cards;
    private final Residents residents;

    DemoHouses(
            Organisations organisations,
            Houses houses,
            HouseRegister register,
            HouseLayout layout,
            EmergencyCards cards,
            Residents residents) {
        this.organisations = organisations;
        this.houses = houses;
        this.register = register;
        this.layout = layout;
        this.cards = cards;
        this.residents = residents;
    }

    /** Enters both towns and returns their organisations, in order. */
    List<OrganisationId> enter(Caller desk) {
        return DemoTown.all().stream().map(town -> enter(desk, town)).toList();
    }

    private OrganisationId enter(Caller desk, DemoTown town) {
        OrganisationId organisation = organisations.listOf(desk.scope().centre()).stream()
                .filter(known -> known.name().equals(town.organisation()))
                .findFirst()
                .orElseGet(() -> organisations.create(desk, town.organisation(), town.inn(), town.phone()))
                .id();
        town.houses().forEach(house -> enter(desk, organisation, house));
        return organisation;
    }

    private void enter(Caller desk, OrganisationId organisation, DemoTown.House house) {
        HouseId id = houses.findServed(desk.scope().centre(), house.externalId())
                .map(ServedHouse::id)
                .orElseGet(() -> add(desk, organisation, house));
        if (house.flatsAFloor() > 0 && layout.risers(desk, id).isEmpty()) {
            layOut(desk, id, house);
        }
        if (house.externalId().equals(DemoTown.WITH_CARD) && cards.get(desk, id).version() == 0) {
            cards.write(desk, id, CARD);
        }
        settle(desk, id, house);
    }

    private HouseId add(Caller desk, OrganisationId organisation, DemoTown.House house) {
        NewHouse entered = new NewHouse(house.externalId(), house.address(), null, house.building(), organisation);
        return register.add(desk, entered).house().id();
    }

    /** Entrances and flats first, the riser last: it tells that the layout is whole. */
    private void layOut(Caller desk, HouseId id, DemoTown.House house) {
        int floors = known(house.building().floorsMax());
        int entrances = known(house.building().entrances());
        int perEntrance = floors * house.flatsAFloor();
        for (int entrance = 0; entrance < entrances; entrance++) {
            layout.keepEntrance(desk, id, Integer.toString(entrance + 1), floors, null);
            for (int flat = 0; flat < perEntrance; flat++) {
                layout.keepPremises(
                        desk,
                        id,
                        Integer.toString(entrance * perEntrance + flat + 1),
                        Integer.toString(entrance + 1),
                        flat / house.flatsAFloor() + 1,
                        true,
                        null);
            }
        }
        layout.keepRiser(desk, id, "1", RiserSystem.COLD_WATER, "Стояк ХВС 1", oneAboveAnother(house, floors), null);
    }

    private static List<String> oneAboveAnother(DemoTown.House house, int floors) {
        return IntStream.range(0, floors)
                .mapToObj(floor -> Integer.toString(floor * house.flatsAFloor() + 1))
                .toList();
    }

    private void settle(Caller desk, HouseId id, DemoTown.House house) {
        if (house.residents().isEmpty()) {
            return;
        }
        var there = residents.page(desk, id, null, null, MANY).stream()
                .map(ResidentView::name)
                .collect(Collectors.toSet());
        house.residents().stream()
                .filter(resident -> !there.contains(resident.name()))
                .forEach(resident -> residents.add(
                        desk, id, resident.flat(), resident.name(), Phone.parse("phone", resident.phone())));
    }

    private static int known(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
