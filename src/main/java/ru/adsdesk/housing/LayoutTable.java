package ru.adsdesk.housing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.TimeOrderedIds;

/** The rows of entrances, premises and risers; each is known by its number or name within the house. */
@Component
class LayoutTable {

    private final JdbcClient jdbc;

    LayoutTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<EntranceView> entrances(HouseId house) {
        return jdbc.sql("select id, number, floors from housing.entrance where house = ?"
                        + " order by length(number), number")
                .param(house.value())
                .query((row, n) -> new EntranceView(
                        new EntranceId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getObject("floors", Integer.class)))
                .list();
    }

    Optional<UUID> entrance(HouseId house, String number) {
        return jdbc.sql("select id from housing.entrance where house = ? and number = ?")
                .params(house.value(), number)
                .query(UUID.class)
                .optional();
    }

    UUID keepEntrance(HouseId house, String number, @Nullable Integer floors) {
        return jdbc.sql("insert into housing.entrance as e (id, house, number, floors) values (?, ?, ?, ?)"
                        + " on conflict (house, number) do update set floors = coalesce(excluded.floors, e.floors)"
                        + " returning id")
                .param(TimeOrderedIds.next())
                .param(house.value())
                .param(number)
                .param(floors)
                .query(UUID.class)
                .single();
    }

    List<PremisesView> premises(HouseId house, @Nullable String entrance) {
        return jdbc.sql("select p.id, p.number, e.number as entrance, p.floor, p.residential from housing.premises p"
                        + " left join housing.entrance e on e.id = p.entrance where p.house = :house"
                        + " and (:entrance::text is null or e.number = :entrance)"
                        + " order by length(p.number), p.number")
                .param("house", house.value())
                .param("entrance", entrance)
                .query((row, n) -> new PremisesView(
                        new PremisesId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getString("entrance"),
                        row.getObject("floor", Integer.class),
                        row.getBoolean("residential")))
                .list();
    }

    Optional<UUID> premisesId(HouseId house, String number) {
        return jdbc.sql("select id from housing.premises where house = ? and number = ?")
                .params(house.value(), number)
                .query(UUID.class)
                .optional();
    }

    UUID keepPremises(
            HouseId house, String number, @Nullable UUID entrance, @Nullable Integer floor, boolean residential) {
        return jdbc.sql("insert into housing.premises as p (id, house, entrance, floor, number, residential)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (house, number) do update set"
                        + " entrance = coalesce(excluded.entrance, p.entrance), floor = coalesce(excluded.floor, p.floor),"
                        + " residential = excluded.residential returning id")
                .param(TimeOrderedIds.next())
                .param(house.value())
                .param(entrance)
                .param(floor)
                .param(number)
                .param(residential)
                .query(UUID.class)
                .single();
    }

    List<RiserView> risers(HouseId house) {
        return jdbc.sql("select r.id, e.number as entrance, r.system, r.name, array(select p.number"
                        + " from housing.riser_premises f join housing.premises p on p.id = f.premises where f.riser = r.id"
                        + " order by length(p.number), p.number) as premises from housing.riser r"
                        + " left join housing.entrance e on e.id = r.entrance where r.house = ?"
                        + " order by e.number nulls first, r.system, r.name")
                .param(house.value())
                .query(LayoutTable::riser)
                .list();
    }

    Optional<UUID> riser(HouseId house, @Nullable UUID entrance, RiserSystem system, String name) {
        return jdbc.sql("select id from housing.riser where house = ? and entrance is not distinct from ?::uuid"
                        + " and system = ? and name = ?")
                .param(house.value())
                .param(entrance)
                .param(system.name())
                .param(name)
                .query(UUID.class)
                .optional();
    }

    UUID keepRiser(HouseId house, @Nullable UUID entrance, RiserSystem system, String name, List<UUID> premises) {
        UUID id = jdbc.sql("insert into housing.riser as r (id, house, entrance, system, name) values (?, ?, ?, ?, ?)"
                        + " on conflict (house, entrance, system, name) do update set name = r.name returning id")
                .param(TimeOrderedIds.next())
                .param(house.value())
                .param(entrance)
                .param(system.name())
                .param(name)
                .query(UUID.class)
                .single();
        jdbc.sql("delete from housing.riser_premises where riser = ?").param(id).update();
        jdbc.sql("insert into housing.riser_premises (riser, premises) select ?, unnest(?::uuid[])")
                .params(id, premises.toArray(UUID[]::new))
                .update();
        return id;
    }

    private static RiserView riser(ResultSet row, int n) throws SQLException {
        return new RiserView(
                new RiserId(row.getObject("id", UUID.class)),
                row.getString("entrance"),
                RiserSystem.valueOf(row.getString("system")),
                row.getString("name"),
                Stream.of((String[]) row.getArray("premises").getArray()).toList());
    }
}
