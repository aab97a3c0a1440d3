package ru.adsdesk.intake.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.Building;

/**
 * What the demonstration invents: two towns that are on no map, in two time zones, and who lives there. Tax numbers are of
 * region 00, which there is not; phones are of a block that is given to nobody.
 *
 * @param organisation who serves it
 * @param inn its tax number
 * @param phone whom to call there
 * @param houses its houses
 */
record DemoTown(String organisation, String inn, String phone, List<House> houses) {

    /**
     * A house.
     *
     * @param externalId its id in an invented register
     * @param address as residents would write it
     * @param building what is known of it
     * @param flatsAFloor flats on each floor of an entrance; 0 where the layout is not known
     * @param residents who lives there
     */
    record House(String externalId, String address, Building building, int flatsAFloor, List<Resident> residents) {}

    /** A resident: flat, name, phone. */
    record Resident(@Nullable String flat, String name, String phone) {}

    /** The house whose emergency card is written. */
    static final String WITH_CARD = "demo-01";

    private static final String NEAR_MOSCOW = "Московская обл., г. Новолипецкий Яр, ";
    private static final String BY_THE_SEA = "Приморский край, г. Тихомаячный, ";

    static List<DemoTown> all() {
        return List.of(
                new DemoTown("ООО «УК Липовый двор» (демо)", "0012345673", "+79000000101", nearMoscow()),
                new DemoTown("ТСЖ «Маяк» (демо)", "0076543215", "+79000000202", byTheSea()));
    }

    private static List<House> nearMoscow() {
        return List.of(
                house(
                        WITH_CARD,
                        NEAR_MOSCOW + "ул. Липовая, д. 1",
                        panel(1978, 5, 2, 30),
                        3,
                        new Resident("4", "Анна Образцова", "+79000000011"),
                        new Resident("7", "Иван Примеров", "+79000000012"),
                        new Resident("22", "Мария Условная", "+79000000013")),
                house(
                        "demo-02",
                        NEAR_MOSCOW + "ул. Липовая, д. 3, корп. 2",
                        panel(1984, 9, 1, 36),
                        4,
                        new Resident("15", "Пётр Показов", "+79000000014")),
                house("demo-03", NEAR_MOSCOW + "ул. Липовая, д. 5", panel(1991, 9, 4, 144), 0),
                house("demo-04", NEAR_MOSCOW + "ул. Вокзальный Тупик, д. 12", panel(1961, 3, 3, 36), 0),
                house("demo-05", NEAR_MOSCOW + "ул. Вокзальный Тупик, д. 12А", panel(2012, 17, 2, 136), 0),
                house("demo-06", NEAR_MOSCOW + "пер. Мельничный, д. 4, стр. 1", panel(1957, 2, 1, 8), 0));
    }

    private static List<House> byTheSea() {
        return List.of(
                house(
                        "demo-07",
                        BY_THE_SEA + "ул. Маячная, д. 2",
                        panel(1982, 5, 2, 40),
                        4,
                        new Resident("1", "Ольга Вымыслова", "+79000000021"),
                        new Resident("40", "Сергей Наглядов", "+79000000022")),
                house("demo-08", BY_THE_SEA + "ул. Маячная, д. 4", panel(1986, 5, 4, 60), 0),
                house("demo-09", BY_THE_SEA + "ул. Маячная, д. 6", panel(1988, 9, 2, 72), 0),
                house("demo-10", BY_THE_SEA + "ул. Причальная, д. 10", panel(1974, 5, 6, 90), 0),
                house("demo-11", BY_THE_SEA + "ул. Причальная, д. 10/1", panel(2008, 10, 1, 40), 0),
                house("demo-12", BY_THE_SEA + "пр-т Бухтовый, д. 7", panel(2016, 24, 1, 160), 0));
    }

    private static House house(String id, String address, Building building, int flatsAFloor, Resident... residents) {
        return new House(id, address, building, flatsAFloor, List.of(residents));
    }

    private static Building panel(int year, int floors, int entrances, int premises) {
        return new Building(year, floors, floors, entrances, premises);
    }
}
