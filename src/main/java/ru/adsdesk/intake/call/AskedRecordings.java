package ru.adsdesk.intake.call;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.BookId;

/** Notes which recordings are to be fetched from the exchange; who fetches them finds them here after any crash. */
@Component
class AskedRecordings {

    private final JdbcClient jdbc;

    AskedRecordings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(BookId book, CallId call, String source, Instant at) {
        jdbc.sql("insert into intake.recording (book, call, source, id, state, asked_at, next_at)"
                        + " values (?, ?, ?, ?, 'WAITING', ?, ?) on conflict do nothing")
                .param(book.value())
                .param(call.value())
                .param(source)
                .param(TimeOrderedIds.next())
                .param(CallTable.utc(at))
                .param(CallTable.utc(at))
                .update();
    }

    List<CallView.RecordingView> list(BookId book, CallId call) {
        return jdbc.sql("select id, state, sha256, bytes, trouble from intake.recording where book = ? and call = ?"
                        + " order by id")
                .params(book.value(), call.value())
                .query((row, n) -> new CallView.RecordingView(
                        row.getObject("id", UUID.class),
                        row.getString("state"),
                        row.getString("sha256"),
                        row.getObject("bytes", Long.class),
                        row.getString("trouble")))
                .list();
    }
}
