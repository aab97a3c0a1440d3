package ru.adsdesk.request;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.outage.OutageSystem;
import ru.adsdesk.request.Storm.Voice;

/** What came from houses within a time, of the kinds of one system. */
@Component
class StormEvidence {

    private static final int MOST = 1_000;

    private final KindsInUse kinds;
    private final JdbcClient jdbc;

    StormEvidence(KindsInUse kinds, JdbcClient jdbc) {
        this.kinds = kinds;
        this.jdbc = jdbc;
    }

    /** Requests work is owed on and nothing is tied to, oldest first. */
    List<Voice> since(CentreId centre, OutageSystem system, List<UUID> houses, Instant since) {
        return jdbc.sql("select id, house, premises, applicant_phone, registered_at from request.request"
                        + " where house = any(:houses) and registered_at > :since and kind = any(:kinds)"
                        + " and outage is null and handed_over_from is null"
                        + " and status in ('REGISTERED', 'PLANNED', 'DISPATCHED', 'IN_PROGRESS')"
                        + " order by registered_at, id limit " + MOST)
                .param("houses", houses.toArray(UUID[]::new))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("kinds", codes(centre, system))
                .query((row, n) -> new Voice(
                        row.getObject("id", UUID.class),
                        row.getObject("house", UUID.class),
                        row.getString("premises"),
                        Objects.requireNonNullElse(row.getString("applicant_phone"), row.getString("id")),
                        row.getObject("registered_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many usually come within a window: what came over a long time before it, evenly spread. */
    double usual(
            CentreId centre, OutageSystem system, List<UUID> houses, Instant before, Duration over, Duration window) {
        int came = jdbc.sql("select count(*) from (select 1 from request.request where house = any(:houses)"
                        + " and registered_at > :since and registered_at <= :before and kind = any(:kinds) limit "
                        + MOST + ") as those")
                .param("houses", houses.toArray(UUID[]::new))
                .param("since", before.minus(over).atOffset(ZoneOffset.UTC))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("kinds", codes(centre, system))
                .query(Integer.class)
                .single();
        return (double) came * window.toMillis() / over.toMillis();
    }

    private String[] codes(CentreId centre, OutageSystem system) {
        return kinds.of(centre).list().stream()
                .map(KindEdition::kind)
                .filter(kind -> KnownTrouble.system(kind).filter(system::equals).isPresent())
                .map(kind -> kind.code().value())
                .toArray(String[]::new);
    }
}
