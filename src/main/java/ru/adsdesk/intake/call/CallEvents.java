package ru.adsdesk.intake.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.BookId;

/** What was told of each call, as far as it changed anything. */
@Component
class CallEvents {

    private final JdbcClient jdbc;

    CallEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<HeardEvent> list(BookId book, CallId call) {
        return jdbc.sql("select * from intake.call_event where book = ? and call = ?")
                .params(book.value(), call.value())
                .query(CallEvents::event)
                .list();
    }

    void add(BookId book, CallId call, HeardEvent event) {
        jdbc.sql("insert into intake.call_event as kept (book, call, type, at, inferred, direction, from_number,"
                        + " to_number, device, operator) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (book, call, type, at, inferred) do update set"
                        + " direction = coalesce(kept.direction, excluded.direction),"
                        + " from_number = coalesce(kept.from_number, excluded.from_number),"
                        + " to_number = coalesce(kept.to_number, excluded.to_number),"
                        + " device = coalesce(kept.device, excluded.device),"
                        + " operator = coalesce(kept.operator, excluded.operator)")
                .param(book.value())
                .param(call.value())
                .param(event.type().name())
                .param(CallTable.utc(event.at()))
                .param(event.inferred())
                .param(event.direction() == null ? null : event.direction().name())
                .param(event.from())
                .param(event.to())
                .param(event.device())
                .param(event.operator())
                .update();
    }

    private static HeardEvent event(ResultSet row, int n) throws SQLException {
        String direction = row.getString("direction");
        return new HeardEvent(
                CallEventType.valueOf(row.getString("type")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("inferred"),
                direction == null ? null : Direction.valueOf(direction),
                row.getString("from_number"),
                row.getString("to_number"),
                row.getString("device"),
                row.getString("operator"));
    }
}
