package ru.adsdesk.housing;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.identity.Phone;

/** Who lives at places and can be told something: for the desk itself, which tells; never shown to anybody. */
@Component
public class Inhabitants {

    private static final String LIST = """
        select id, house, phone from (
            select distinct on (r.phone) r.id, r.house, r.phone
              from unnest(:houses::uuid[], :entrances::text[], :risers::uuid[]) as place (house, entrance, riser)
              join housing.resident r on r.house = place.house
              left join housing.premises p on p.id = r.premises
              left join housing.entrance e on e.id = p.entrance
             where r.phone is not null
               and (place.entrance is null or e.number is null or e.number = place.entrance)
               and (place.riser is null or p.id is null or exists (
                       select 1 from housing.riser_premises fed where fed.riser = place.riser and fed.premises = p.id))
             order by r.phone, r.id) one
        where :after::uuid is null or id > :after::uuid
        order by id limit :limit
        """;

    private final JdbcClient jdbc;

    Inhabitants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A house, or its entrance, or the flats of one of its risers. */
    public record Place(
            HouseId house,
            @Nullable String entrance,
            @Nullable RiserId riser) {}

    /** Somebody with a phone who lives there. */
    public record Inhabitant(ResidentId id, HouseId house, Phone phone) {

        /** Without what is personal. */
        @Override
        public String toString() {
            return "resident " + id;
        }
    }

    /**
     * Whoever lives at these places and left a phone, each phone once, after the last one seen. Whose flat, or its entrance, is not known may
     * be concerned and is among them.
     */
    @Transactional(readOnly = true)
    public List<Inhabitant> list(Collection<Place> places, @Nullable ResidentId after, int limit) {
        return jdbc.sql(LIST)
                .param(
                        "houses",
                        places.stream().map(place -> place.house().value()).toArray(UUID[]::new))
                .param("entrances", places.stream().map(Place::entrance).toArray(String[]::new))
                .param("risers", places.stream().map(Inhabitants::riser).toArray(UUID[]::new))
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query((row, n) -> new Inhabitant(
                        new ResidentId(row.getObject("id", UUID.class)),
                        new HouseId(row.getObject("house", UUID.class)),
                        new Phone(Objects.requireNonNull(row.getString("phone")))))
                .list();
    }

    private static @Nullable UUID riser(Place place) {
        return place.riser() == null ? null : place.riser().value();
    }
}
