package ru.adsdesk.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ru.adsdesk.sla.norm.NormId;
import tools.jackson.databind.json.JsonMapper;

/** The overrides, remembered: each takes effect some seconds after it was entered, when every instance knows it. */
@Component
class OverrideTable implements SmartInitializingSingleton {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private volatile List<NormOverride> known = List.of();

    OverrideTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Known before the first line is written: nothing may be asked of the database under a book's row. */
    @Override
    public void afterSingletonsInstantiated() {
        refresh();
    }

    List<NormOverride> all() {
        return known;
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT5S")
    void look() {
        refresh();
    }

    List<NormOverride> refresh() {
        List<NormOverride> all = jdbc.sql("select * from sla.norm_override order by known_from, id")
                .query(this::override)
                .list();
        known = all;
        return all;
    }

    void insert(NormOverride override) {
        jdbc.sql("insert into sla.norm_override (id, centre, norm, scope, scope_id, in_force, known_from, changes)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        override.id(),
                        override.centre(),
                        override.norm().value(),
                        override.scope().name(),
                        override.scopeId(),
                        override.inForce(),
                        override.knownFrom().atOffset(ZoneOffset.UTC),
                        json.writeValueAsString(override.changes()))
                .update();
    }

    private NormOverride override(ResultSet row, int n) throws SQLException {
        Instant knownFrom = row.getObject("known_from", OffsetDateTime.class).toInstant();
        return new NormOverride(
                row.getObject("id", UUID.class),
                row.getObject("centre", UUID.class),
                new NormId(row.getString("norm")),
                OverrideScope.valueOf(row.getString("scope")),
                row.getObject("scope_id", UUID.class),
                row.getObject("in_force", LocalDate.class),
                knownFrom,
                json.readValue(row.getString("changes"), NormChanges.class));
    }
}
