package ru.adsdesk.housing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.imports.Columns;
import ru.adsdesk.housing.imports.ImportJob;
import ru.adsdesk.housing.imports.ImportedRow;
import ru.adsdesk.problem.BodyProblem;

/** How a row of another import names its house: by the register's id, or by an address that surely means one house. */
@Component
class HouseColumns {

    private final Houses houses;

    HouseColumns(Houses houses) {
        this.houses = houses;
    }

    static Columns columns() {
        return new Columns()
                .with("house", "house_id", "Код дома", "Идентификатор дома", "ИД дома", "УНОМ")
                .with("address", "Адрес", "Адрес дома");
    }

    /** The house, as values to keep: {@code house} and {@code book}. Refuses the row where there is no sure house. */
    Optional<Map<String, Object>> read(ImportedRow row, ImportJob job) {
        String external = row.get("house");
        String address = row.get("address");
        if (external == null && address == null) {
            row.refuse("address", BodyProblem.MISSING);
            return Optional.empty();
        }
        return (external == null ? byAddress(row, job, String.valueOf(address)) : byId(row, job, external))
                .map(house -> new HashMap<>(Map.of(
                        "house", house.id().toString(),
                        "book", house.book().toString())));
    }

    private Optional<ServedHouse> byId(ImportedRow row, ImportJob job, String external) {
        Optional<ServedHouse> house = houses.findServed(job.centre(), external);
        if (house.isEmpty()) {
            row.refuse("house", HousingProblem.HOUSE_UNKNOWN);
        }
        return house;
    }

    private Optional<ServedHouse> byAddress(ImportedRow row, ImportJob job, String address) {
        AddressMatch match = houses.resolve(job.centre(), address);
        if (match.house() == null) {
            row.refuse(
                    "address",
                    match.kind() == AddressMatch.Kind.UNSURE
                            ? HousingProblem.HOUSE_UNSURE
                            : HousingProblem.HOUSE_UNKNOWN,
                    address);
        }
        return Optional.ofNullable(match.house());
    }
}
