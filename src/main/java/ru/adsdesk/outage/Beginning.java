package ru.adsdesk.outage;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.problem.Refused;

/**
 * Begins planned shutdowns at their planned time, whoever is awake: a cut nobody entered would keep the interruption clocks of 354 from
 * running. Any number of instances may look; what fell due while none ran begins with the first look, at its planned time.
 */
@Component
class Beginning {

    private static final Logger log = LoggerFactory.getLogger(Beginning.class);
    private static final int MOST = 100;

    private final OutageDesk desk;
    private final JdbcClient jdbc;
    private final Clock clock;

    Beginning(OutageDesk desk, JdbcClient jdbc, Clock clock) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Due(UUID id, UUID centre, int version, OutageSystem system, Instant beginsAt) {}

    /** All that are due, oldest first; one that cannot begin now is tried again by the next look. */
    void round() {
        List<Due> due = jdbc.sql("select id, centre, version, system, begins_at from outage.outage"
                        + " where state = 'PLANNED' and begins_at <= ? order by begins_at limit " + MOST)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getObject("centre", UUID.class),
                        row.getInt("version"),
                        OutageSystem.valueOf(row.getString("system")),
                        row.getObject("begins_at", OffsetDateTime.class).toInstant()))
                .list();
        due.forEach(this::begin);
    }

    private void begin(Due due) {
        try {
            desk.act(Caller.system(CentreId.of(due.centre())), OutageId.of(due.id()), order(due), due.version(), null);
        } catch (Refused meanwhile) {
            log.info(
                    "Shutdown {} was changed meanwhile: {}",
                    due.id(),
                    meanwhile.code().code());
        } catch (RuntimeException failed) {
            log.error("Shutdown {} did not begin; the next look tries again", due.id(), failed);
        }
    }

    /** What cuts no utility, as works on a lift, has no supply to record. */
    private static OutageOrder order(Due due) {
        return due.system().isUtility()
                ? new OutageOrder.Cut(null, null, null, due.beginsAt())
                : new OutageOrder.Begin(due.beginsAt());
    }
}
