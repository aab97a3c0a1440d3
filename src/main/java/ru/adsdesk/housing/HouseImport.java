package ru.adsdesk.housing;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.address.Address;
import ru.adsdesk.housing.address.HouseNumber;
import ru.adsdesk.housing.address.Street;
import ru.adsdesk.housing.imports.Columns;
import ru.adsdesk.housing.imports.ImportJob;
import ru.adsdesk.housing.imports.ImportedRow;

/**
 * A register of houses. A house is found again by the register's own id, else by its address. Managers it names are entered
 * and serve their houses; it never changes who serves a house already.
 */
@Component
class HouseImport extends RegisterImport {

    private static final int MOST_FLOORS = 100;
    private static final int MOST_ENTRANCES = 100;
    private static final int MOST_PREMISES = 10_000;
    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2100;

    private static final Columns COLUMNS = new Columns()
            .withRequired("address", "Адрес", "Адрес дома", "house address")
            .with("externalId", "house_id", "id", "Идентификатор", "Код дома", "ИД дома", "external id", "УНОМ", "unom")
            .with(
                    "manager",
                    "mgmt_company",
                    "Управляющая организация",
                    "Управляющая компания",
                    "УК",
                    "УО",
                    "organisation",
                    "manager")
            .with("inn", "ИНН", "ИНН УО", "ИНН управляющей организации")
            .with("year", "Год постройки", "Год")
            .with(
                    "floorsMax",
                    "levels_max",
                    "Этажей",
                    "Этажность",
                    "Этажей наибольшее",
                    "Количество этажей",
                    "floors max",
                    "floors")
            .with("floorsMin", "levels_min", "Этажей наименьшее", "floors min")
            .with("entrances", "doors", "Подъездов", "Количество подъездов", "entrance count")
            .with(
                    "premises",
                    "room_count",
                    "Помещений",
                    "Количество помещений",
                    "Квартир",
                    "Количество квартир",
                    "premises count")
            .with("zone", "Часовой пояс", "time zone", "timezone");

    private final HouseImportTable table;
    private final Houses houses;
    private final Organisations organisations;

    HouseImport(HouseImportTable table, Houses houses, Organisations organisations) {
        super("houses", COLUMNS);
        this.table = table;
        this.houses = houses;
        this.organisations = organisations;
    }

    @Override
    public Optional<Map<String, Object>> read(ImportedRow row, ImportJob job) {
        String text = row.require("address").orElse(null);
        if (text == null) {
            return Optional.empty();
        }
        Address address = Address.parse(text);
        ZoneId zone = zone(row, job, address, text);
        if (zone == null) {
            return Optional.empty();
        }
        if (!address.number().hasFigure()) {
            row.doubt("address", HousingProblem.HOUSE_NUMBER_UNREAD, text);
        } else if (!address.isWholeHouse()) {
            row.doubt("address", HousingProblem.HOUSE_ONLY_PART, text);
        }
        Map<String, Object> values = new HashMap<>(Map.of("address", text, "zone", zone.getId()));
        putAddress(values, address);
        putBuilding(values, row);
        values.put("addressColumn", row.header("address"));
        if (row.get("externalId") != null) {
            put(values, "externalId", row.get("externalId"));
            put(values, KEY, row.get("externalId"));
            values.put(KEY_COLUMN, row.header("externalId"));
        }
        putManager(values, row);
        return Optional.of(values);
    }

    @Override
    public void review(ImportJob job) {
        table.review(job);
    }

    @Override
    public void write(ImportJob job) {
        table.write(job);
    }

    @Override
    public void written(ImportJob job) {
        houses.forgetAll();
        organisations.forgetAll();
    }

    private static @Nullable ZoneId zone(ImportedRow row, ImportJob job, Address address, String text) {
        String named = row.get("zone");
        String given = named == null ? job.zone() : named;
        Optional<ZoneId> zone = given == null ? Zones.of(address.street().places()) : Zones.named(given);
        if (zone.isEmpty()) {
            if (given == null) {
                row.refuse("address", HousingProblem.HOUSE_ZONE_UNKNOWN, text);
            } else {
                row.refuse("zone", HousingProblem.HOUSE_ZONE_INVALID, given);
            }
        }
        return zone.orElse(null);
    }

    private static void putAddress(Map<String, Object> values, Address address) {
        Street street = address.street();
        HouseNumber number = address.number();
        values.put("streetKey", street.key());
        values.put("places", List.of(StreetTable.places(street)));
        put(values, "type", StreetTable.type(street));
        values.put("words", street.words());
        values.put("search", street.search());
        values.put("locality", street.locality());
        values.put("main", number.main());
        values.put("numberKey", number.key());
        values.put("number", number.number());
        values.put("letter", number.letter());
        values.put("corpus", number.corpus());
        values.put("building", number.building());
        values.put("whole", address.isWholeHouse() && number.hasFigure());
    }

    private static void putBuilding(Map<String, Object> values, ImportedRow row) {
        Integer most = number(row, "floorsMax", 1, MOST_FLOORS);
        Integer least = number(row, "floorsMin", 1, MOST_FLOORS);
        if (most != null && least != null && least > most) {
            row.doubt("floorsMin", HousingProblem.HOUSE_VALUE_IMPLAUSIBLE, least + " > " + most);
            least = null;
        }
        put(values, "floorsMax", most);
        put(values, "floorsMin", least);
        put(values, "year", number(row, "year", FIRST_YEAR, LAST_YEAR));
        put(values, "entrances", number(row, "entrances", 1, MOST_ENTRANCES));
        put(values, "premises", number(row, "premises", 1, MOST_PREMISES));
    }

    private static @Nullable Integer number(ImportedRow row, String column, int least, int most) {
        return row.number(column, least, most, HousingProblem.HOUSE_VALUE_IMPLAUSIBLE)
                .orElse(null);
    }

    private static void putManager(Map<String, Object> values, ImportedRow row) {
        String manager = row.get("manager");
        String key = manager == null ? "" : Organisations.key(manager);
        if (manager == null || key.isEmpty()) {
            return;
        }
        values.put("manager", manager);
        values.put("managerKey", key);
        values.put("managerColumn", row.header("manager"));
        String inn = row.get("inn");
        if (inn != null && inn.matches("\\d{10}|\\d{12}")) {
            values.put("inn", inn);
        } else if (inn != null) {
            row.doubt("inn", HousingProblem.ORGANISATION_INN_INVALID);
        }
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
