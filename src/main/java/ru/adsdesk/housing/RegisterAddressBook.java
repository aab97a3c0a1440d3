package ru.adsdesk.housing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.adsdesk.housing.address.AddressBook;
import ru.adsdesk.housing.address.HouseNumber;
import ru.adsdesk.identity.CentreId;

/** The register of a centre, as addresses are looked up in it. */
final class RegisterAddressBook implements AddressBook<Long, HouseId> {

    private final CentreId centre;
    private final StreetTable streets;
    private final JdbcClient jdbc;
    private final boolean oneTown;

    RegisterAddressBook(CentreId centre, StreetTable streets, JdbcClient jdbc, boolean oneTown) {
        this.centre = centre;
        this.streets = streets;
        this.jdbc = jdbc;
        this.oneTown = oneTown;
    }

    /** Where a street bears the very name, those that only look like it do not matter. */
    @Override
    public List<Listed<Long>> streetsLike(String search) {
        if (search.isEmpty()) {
            return List.of();
        }
        List<Listed<Long>> named = streets.named(centre, search);
        return named.isEmpty() ? streets.like(centre, search) : named;
    }

    @Override
    public List<Listed<Long>> streetsIn(String locality) {
        return streets.in(centre, locality);
    }

    @Override
    public List<House<Long, HouseId>> numbered(Collection<Long> streetIds, int main) {
        return jdbc.sql("select id, street, number, letter, corpus, building, whole from housing.house"
                        + " where street = any(?) and number_main = ? order by id")
                .params(streetIds.toArray(Long[]::new), main)
                .query((row, n) -> new House<>(
                        row.getLong("street"),
                        new HouseId(row.getObject("id", UUID.class)),
                        new HouseNumber(
                                row.getString("number"),
                                row.getString("letter"),
                                row.getString("corpus"),
                                row.getString("building"),
                                true,
                                false),
                        row.getBoolean("whole")))
                .list();
    }

    @Override
    public boolean isOneTown() {
        return oneTown;
    }
}
