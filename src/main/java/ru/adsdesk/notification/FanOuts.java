package ru.adsdesk.notification;

import static ru.adsdesk.notification.Outbox.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.Lines;
import ru.adsdesk.outage.OutageId;
import ru.adsdesk.outage.OutageNotice;
import ru.adsdesk.outage.OutageNotices;
import ru.adsdesk.request.OutageRequests;
import ru.adsdesk.request.OutageRequests.Tied;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.request.RequestBriefs;

/**
 * One line of an outage told to everyone whose request is tied to it, each once and in their own channel, some at a time: how
 * far it has come is stored, so that it goes on after any stop, and one address that fails holds up no other.
 */
@Component
class FanOuts {

    private static final Logger log = LoggerFactory.getLogger(FanOuts.class);
    private static final int STEP = 200;
    private static final String NEXT = """
        select * from notification.fan_out where done_at is null
         order by begun_at, book, line limit 1 for update skip locked
        """;

    private final JdbcClient jdbc;
    private final Lines lines;
    private final OutageNotices outages;
    private final OutageRequests tied;
    private final RequestBriefs requests;
    private final OutageTellings tellings;
    private final Composing composing;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FanOuts(
            JdbcClient jdbc,
            Lines lines,
            OutageNotices outages,
            OutageRequests tied,
            RequestBriefs requests,
            OutageTellings tellings,
            Composing composing,
            Outbox outbox,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.outages = outages;
        this.tied = tied;
        this.requests = requests;
        this.tellings = tellings;
        this.composing = composing;
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** How far one has come. */
    private record Begun(
            BookId book,
            long line,
            OutageId outage,
            @Nullable UUID afterBook,
            @Nullable UUID afterRequest) {}

    /** Notes a line to be told; once, however often it is heard. */
    @Transactional
    void begin(Line line) {
        jdbc.sql("insert into notification.fan_out (book, line, outage, begun_at) values (?, ?, ?, ?) on"
                        + " conflict do nothing")
                .param(line.book().value())
                .param(line.no())
                .param(line.subject().id())
                .param(utc(clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .update();
    }

    /** Goes on with what is begun, a step a transaction, until nothing is left. */
    void round() {
        try {
            while (Boolean.TRUE.equals(transaction.execute(status -> step()))) {
                // one step after the other, each committed
            }
        } catch (RuntimeException failed) {
            log.error("Applicants tied to an outage are told in a later round", failed);
        }
    }

    private boolean step() {
        Optional<Begun> next = jdbc.sql(NEXT).query(FanOuts::begun).optional();
        next.ifPresent(this::tell);
        return next.isPresent();
    }

    /** Whoever turned to the desk after the news heard it then. */
    private void tell(Begun begun) {
        List<Tied> some = tied.listAfter(begun.outage(), begun.afterBook(), begun.afterRequest(), STEP);
        Line line = lines.find(begun.book(), begun.line()).orElseThrow();
        OutageNotice notice = outages.find(begun.outage()).orElseThrow();
        Map<UUID, RequestBrief> briefs =
                requests.of(some.stream().map(each -> each.id().value()).toList());
        outbox.put(composing.of(briefs.values().stream()
                .filter(brief -> !brief.times().registeredAt().isAfter(line.recordedAt()))
                .map(brief -> tellings.of(line, notice, brief))
                .toList()));
        if (some.size() < STEP) {
            done(begun);
        } else {
            reached(begun, some.getLast());
        }
    }

    private void reached(Begun begun, Tied last) {
        jdbc.sql("update notification.fan_out set after_book = ?, after_request = ? where book = ? and line = ?")
                .params(last.book().value(), last.id().value(), begun.book().value(), begun.line())
                .update();
    }

    private void done(Begun begun) {
        jdbc.sql("update notification.fan_out set done_at = ? where book = ? and line = ?")
                .param(utc(clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .param(begun.book().value())
                .param(begun.line())
                .update();
    }

    private static Begun begun(ResultSet row, int n) throws SQLException {
        return new Begun(
                BookId.of(row.getObject("book", UUID.class)),
                row.getLong("line"),
                OutageId.of(row.getObject("outage", UUID.class)),
                row.getObject("after_book", UUID.class),
                row.getObject("after_request", UUID.class));
    }
}
