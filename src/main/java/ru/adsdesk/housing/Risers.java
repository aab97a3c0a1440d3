package ru.adsdesk.housing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which flats a riser feeds, and which risers feed a flat; for the desk itself, which asks on nobody's behalf. */
@Service
public class Risers {

    private static final String SELECT = """
        select r.id, r.house, e.number as entrance, r.system, array(select p.number
            from housing.riser_premises f join housing.premises p on p.id = f.premises where f.riser = r.id) as premises
        from housing.riser r left join housing.entrance e on e.id = r.entrance
        """;

    private final JdbcClient jdbc;

    Risers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A riser and what it feeds.
     *
     * @param id the riser
     * @param house its house
     * @param entrance number of its entrance
     * @param system what it carries
     * @param premises numbers of the flats it feeds
     */
    public record Fed(RiserId id, HouseId house, @Nullable String entrance, RiserSystem system, Set<String> premises) {

        /** Copies the set. */
        public Fed {
            premises = Set.copyOf(premises);
        }
    }

    /** A riser; empty if there is none. */
    public Optional<Fed> find(RiserId id) {
        return list(List.of(id)).stream().findFirst();
    }

    /** The risers of these ids that there are; one query. */
    public List<Fed> list(Collection<RiserId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where r.id = any(?)")
                        .param(ids.stream().map(RiserId::value).toArray(UUID[]::new))
                        .query(Risers::fed)
                        .list();
    }

    /** The risers of a house, by system and name. */
    public List<Fed> of(HouseId house) {
        return jdbc.sql(SELECT + "where r.house = ? order by r.system, r.name, r.id")
                .param(house.value())
                .query(Risers::fed)
                .list();
    }

    private static Fed fed(ResultSet row, int n) throws SQLException {
        return new Fed(
                new RiserId(row.getObject("id", UUID.class)),
                HouseId.of(row.getObject("house", UUID.class)),
                row.getString("entrance"),
                RiserSystem.valueOf(row.getString("system")),
                Set.of((String[]) row.getArray("premises").getArray()));
    }
}
