package ru.adsdesk.housing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.TimeOrderedIds;

/** Who served what; the database refuses two at one time. */
@Component
class ServiceTable {

    private final JdbcClient jdbc;

    ServiceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void start(HouseId house, OrganisationId organisation, @Nullable Instant since) {
        jdbc.sql("insert into housing.service (id, house, organisation, since) values (?, ?, ?, ?)")
                .param(TimeOrderedIds.next())
                .param(house.value())
                .param(organisation.value())
                .param(at(since))
                .update();
    }

    /** Ends the stretch that runs at an instant; false if none does. */
    boolean end(HouseId house, Instant until) {
        return jdbc.sql("update housing.service set until = ? where house = ? and (since is null or since < ?)"
                                + " and (until is null or until > ?)")
                        .param(at(until))
                        .param(house.value())
                        .param(at(until))
                        .param(at(until))
                        .update()
                == 1;
    }

    List<ServiceView> history(HouseId house) {
        return jdbc.sql("select s.organisation, o.name, s.since, s.until from housing.service s"
                        + " join housing.organisation o on o.id = s.organisation where s.house = ?"
                        + " order by s.since desc nulls last")
                .param(house.value())
                .query(ServiceTable::view)
                .list();
    }

    private static ServiceView view(ResultSet row, int n) throws SQLException {
        return new ServiceView(
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("name"),
                instant(row, "since"),
                instant(row, "until"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
