package ru.adsdesk.outage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.RiserId;
import ru.adsdesk.housing.Risers;
import ru.adsdesk.identity.CentreId;

/** Reads the outages that are not over. */
@Component
class LiveOutages {

    private static final String LIVE = " where o.state in ('PLANNED', 'OPEN', 'LOCALISED')";

    private final JdbcClient jdbc;
    private final Risers risers;

    LiveOutages(JdbcClient jdbc, Risers risers) {
        this.jdbc = jdbc;
        this.risers = risers;
    }

    /** Which there are, and how often each was decided upon. */
    Map<UUID, Integer> versions() {
        Map<UUID, Integer> versions = new HashMap<>();
        jdbc.sql("select o.id, o.version from outage.outage o" + LIVE).query(row -> {
            versions.put(row.getObject("id", UUID.class), row.getInt("version"));
        });
        return versions;
    }

    private record Row(
            UUID outage,
            HouseId house,
            @Nullable String entrance,
            @Nullable RiserId riser) {}

    /** All of them with where they reach: three queries. */
    List<LiveOutage> list() {
        List<Row> places = jdbc.sql("select p.outage, p.house, p.entrance, p.riser from outage.outage o"
                        + " join outage.place p on p.book = o.book and p.outage = o.id" + LIVE)
                .query((row, n) -> new Row(
                        row.getObject("outage", UUID.class),
                        HouseId.of(row.getObject("house", UUID.class)),
                        row.getString("entrance"),
                        row.getObject("riser") == null ? null : RiserId.of(row.getObject("riser", UUID.class))))
                .list();
        Map<RiserId, Risers.Fed> fed =
                risers
                        .list(places.stream()
                                .map(Row::riser)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Risers.Fed::id, Function.identity()));
        Map<UUID, List<LiveOutage.Reached>> byOutage = new HashMap<>();
        places.forEach(place -> byOutage.computeIfAbsent(place.outage(), any -> new ArrayList<>())
                .add(reached(place, place.riser() == null ? null : fed.get(place.riser()))));
        return jdbc.sql("select o.* from outage.outage o" + LIVE)
                .query((row, n) -> live(row, byOutage))
                .list();
    }

    private static LiveOutage.Reached reached(Row place, Risers.@Nullable Fed riser) {
        String entrance = place.entrance() == null && riser != null ? riser.entrance() : place.entrance();
        return new LiveOutage.Reached(place.house(), entrance, riser == null ? null : riser.premises());
    }

    private static LiveOutage live(ResultSet row, Map<UUID, List<LiveOutage.Reached>> places) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        KnownOutage told = new KnownOutage(
                OutageId.of(id),
                OutageKind.valueOf(row.getString("kind")),
                OutageSystem.valueOf(row.getString("system")),
                OutageState.valueOf(row.getString("state")),
                row.getString("words"),
                time(row, "begins_at"),
                time(row, "expected_end_at"),
                time(row, "localised_at"));
        return new LiveOutage(
                told,
                new CentreId(row.getObject("centre", UUID.class)),
                row.getInt("version"),
                List.copyOf(places.getOrDefault(id, List.of())));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
