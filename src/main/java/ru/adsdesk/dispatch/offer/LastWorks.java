package ru.adsdesk.dispatch.offer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.offer.Weighing.LastWork;

/** Where crews are and since when they are back: one query for all. */
@Component
class LastWorks {

    private static final String OF = """
        select c.id,
               (select o.house from dispatch.work_order o where o.crew = c.id and o.state in ('ON_SITE', 'PAUSED')
                 order by o.changed_at desc limit 1) as house,
               (select o.changed_at from dispatch.work_order o where o.crew = c.id and o.state = 'DONE'
                 order by o.changed_at desc limit 1) as ended_at,
               exists (select 1 from dispatch.work_order o where o.request = :request and o.crew = c.id
                 and o.state not in ('DONE', 'CANCELLED')) as goes_already
          from dispatch.crew c where c.id = any(:crews)
        """;

    private final JdbcClient jdbc;

    LastWorks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, LastWork> of(Collection<UUID> crews, UUID request) {
        return jdbc
                .sql(OF)
                .param("crews", crews.toArray(UUID[]::new))
                .param("request", request)
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), read(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static LastWork read(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new LastWork(
                row.getObject("house", UUID.class),
                ended == null ? null : ended.toInstant(),
                row.getBoolean("goes_already"));
    }
}
