package ru.adsdesk.housing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.address.Address;
import ru.adsdesk.housing.address.HouseNumber;
import ru.adsdesk.identity.CentreId;

/** Writes the rows of houses, and reads what {@link HouseTable} leaves out. */
@Component
class HouseRows {

    private final JdbcClient jdbc;
    private final StreetTable streets;

    HouseRows(JdbcClient jdbc, StreetTable streets) {
        this.jdbc = jdbc;
        this.streets = streets;
    }

    /** What a house's row holds beside its server. */
    record Details(HouseNumber number, Building building, long version) {}

    Optional<Details> details(HouseId id) {
        return jdbc.sql("select * from housing.house where id = ?")
                .param(id.value())
                .query(HouseRows::details)
                .optional();
    }

    void insert(HouseId id, CentreId centre, NewHouse house, Address address, ZoneId zone, Instant now) {
        JdbcClient.StatementSpec statement = jdbc.sql(
                        "insert into housing.house (id, centre, external_id, address, street, number_main, number_key,"
                                + " number, letter, corpus, building, whole, zone, year, floors_min, floors_max,"
                                + " entrance_count, premises_count, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                                + " ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id.value())
                .param(centre.value())
                .param(house.externalId())
                .param(house.address());
        described(statement, centre, address, zone, house.building())
                .param(OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    /** False if the row has another version. */
    boolean update(
            HouseId id, long version, CentreId centre, Address address, String text, ZoneId zone, Building building) {
        JdbcClient.StatementSpec statement = jdbc.sql(
                        "update housing.house set address = ?, street = ?, number_main = ?, number_key = ?, number ="
                                + " ?, letter = ?, corpus = ?, building = ?, whole = ?, zone = ?, year = ?, floors_min ="
                                + " ?, floors_max = ?, entrance_count = ?, premises_count = ?, version = version + 1 where"
                                + " id = ? and version = ?")
                .param(text);
        return described(statement, centre, address, zone, building)
                        .param(id.value())
                        .param(version)
                        .update()
                == 1;
    }

    /** What the address and the building come to, in the order of the columns from street to premises. */
    private JdbcClient.StatementSpec described(
            JdbcClient.StatementSpec statement, CentreId centre, Address address, ZoneId zone, Building building) {
        HouseNumber number = address.number();
        return statement
                .param(streets.idOf(centre, address.street()))
                .param(number.main())
                .param(number.key())
                .param(number.number())
                .param(number.letter())
                .param(number.corpus())
                .param(number.building())
                .param(address.isWholeHouse())
                .param(zone.getId())
                .param(building.year())
                .param(building.floorsMin())
                .param(building.floorsMax())
                .param(building.entrances())
                .param(building.premises());
    }

    private static Details details(ResultSet row, int n) throws SQLException {
        return new Details(
                new HouseNumber(
                        row.getString("number"),
                        row.getString("letter"),
                        row.getString("corpus"),
                        row.getString("building"),
                        row.getBoolean("whole"),
                        false),
                new Building(
                        integer(row, "year"),
                        integer(row, "floors_min"),
                        integer(row, "floors_max"),
                        integer(row, "entrance_count"),
                        integer(row, "premises_count")),
                row.getLong("version"));
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
