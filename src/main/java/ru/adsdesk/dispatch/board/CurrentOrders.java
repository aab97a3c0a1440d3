package ru.adsdesk.dispatch.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.order.OrderState;

/** The order each crew is with: one query for all, by the index of open orders. */
@Component
class CurrentOrders {

    private static final String OF = """
        select distinct on (crew) crew, id, request, seq, state, changed_at, arrive_by, house
          from dispatch.work_order
         where crew = any(?) and state not in ('DONE', 'CANCELLED')
         order by crew, array_position(array['ON_SITE', 'ON_THE_WAY', 'ACCEPTED', 'ASSIGNED', 'PAUSED', 'NO_ACCESS',
               'DECLINED'], state), changed_at desc, id
        """;

    private final JdbcClient jdbc;

    CurrentOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An order and its crew. */
    record Held(
            UUID crew,
            UUID id,
            UUID request,
            int seq,
            OrderState state,
            Instant since,
            @Nullable Instant arriveBy,
            @Nullable UUID house) {}

    Map<UUID, Held> of(Collection<UUID> crews) {
        return jdbc.sql(OF).param(crews.toArray(UUID[]::new)).query(CurrentOrders::read).list().stream()
                .collect(Collectors.toMap(Held::crew, held -> held));
    }

    private static Held read(ResultSet row, int n) throws SQLException {
        OffsetDateTime by = row.getObject("arrive_by", OffsetDateTime.class);
        return new Held(
                row.getObject("crew", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("request", UUID.class),
                row.getInt("seq"),
                OrderState.valueOf(row.getString("state")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                by == null ? null : by.toInstant(),
                row.getObject("house", UUID.class));
    }
}
