package ru.adsdesk.housing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.address.AddressBook.Listed;
import ru.adsdesk.housing.address.Place;
import ru.adsdesk.housing.address.Street;
import ru.adsdesk.housing.address.StreetType;
import ru.adsdesk.identity.CentreId;

/** The streets of the registers. */
@Component
class StreetTable {

    private static final int MOST_LIKE = 60;

    private final JdbcClient jdbc;

    StreetTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The street's id; entered if it is new. */
    long idOf(CentreId centre, Street street) {
        jdbc.sql("insert into housing.street (centre, key, places, type, words, search, locality)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (centre, key) do nothing")
                .param(centre.value())
                .param(street.key())
                .param(places(street))
                .param(type(street))
                .param(street.words().toArray(String[]::new))
                .param(street.search())
                .param(street.locality())
                .update();
        return jdbc.sql("select id from housing.street where centre = ? and key = ?")
                .params(centre.value(), street.key())
                .query(Long.class)
                .single();
    }

    /** The streets with exactly these words. */
    List<Listed<Long>> named(CentreId centre, String search) {
        return jdbc.sql("select id, places, type, words from housing.street where centre = ? and search = ?")
                .params(centre.value(), search)
                .query(StreetTable::listed)
                .list();
    }

    /** {@code %} takes likeness 0.3 and above, the extension's own threshold. */
    List<Listed<Long>> like(CentreId centre, String search) {
        return jdbc.sql("select id, places, type, words from housing.street where centre = ? and search % ?"
                        + " order by similarity(search, ?) desc, id limit " + MOST_LIKE)
                .params(centre.value(), search, search)
                .query(StreetTable::listed)
                .list();
    }

    List<Listed<Long>> in(CentreId centre, String locality) {
        return jdbc.sql("select id, places, type, words from housing.street where centre = ? and locality = ?")
                .params(centre.value(), locality)
                .query(StreetTable::listed)
                .list();
    }

    boolean isOneTown(CentreId centre) {
        return jdbc.sql(
                                "select count(*) from (select distinct locality from housing.street where centre = ? limit 2) t")
                        .param(centre.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    static String[] places(Street street) {
        return street.places().stream()
                .map(place -> place.kind().name() + ":" + String.join(" ", place.words()))
                .toArray(String[]::new);
    }

    static @Nullable String type(Street street) {
        StreetType type = street.type();
        return type == null ? null : type.name();
    }

    private static Listed<Long> listed(ResultSet row, int n) throws SQLException {
        String type = row.getString("type");
        return new Listed<>(
                row.getLong("id"),
                new Street(
                        texts(row.getArray("places")).map(StreetTable::place).toList(),
                        type == null ? null : StreetType.valueOf(type),
                        texts(row.getArray("words")).toList()));
    }

    private static Place place(String text) {
        int colon = text.indexOf(':');
        return new Place(
                Place.Kind.valueOf(text.substring(0, colon)),
                List.of(text.substring(colon + 1).split(" ")));
    }

    private static Stream<String> texts(Array array) throws SQLException {
        return Stream.of((String[]) array.getArray());
    }
}
