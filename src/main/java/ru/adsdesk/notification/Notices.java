package ru.adsdesk.notification;

import static ru.adsdesk.notification.Outbox.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.housing.Inhabitants;
import ru.adsdesk.housing.Inhabitants.Inhabitant;
import ru.adsdesk.housing.ResidentId;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.Lines;
import ru.adsdesk.outage.OutageId;
import ru.adsdesk.outage.OutageNotice;
import ru.adsdesk.outage.OutageNotices;

/**
 * Tells every resident of the places of a planned shutdown of it (354 p.31(н)), each once, some at a time: how far it has come is stored, so that
 * whatever stops the desk nobody is left out or told twice.
 */
@Component
class Notices {

    private static final Logger log = LoggerFactory.getLogger(Notices.class);
    private static final int STEP = 500;
    private static final String NEXT = """
        select * from notification.notice where done_at is null order by begun_at, book, line limit 1
        for update skip locked
        """;

    private final JdbcClient jdbc;
    private final Lines lines;
    private final OutageNotices outages;
    private final Inhabitants inhabitants;
    private final NoticeMessages messages;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Notices(
            JdbcClient jdbc,
            Lines lines,
            OutageNotices outages,
            Inhabitants inhabitants,
            NoticeMessages messages,
            Outbox outbox,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.outages = outages;
        this.inhabitants = inhabitants;
        this.messages = messages;
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** How far one has come. */
    private record Begun(
            BookId book,
            long line,
            OutageId outage,
            @Nullable UUID after) {}

    /** Whether residents may have to be told of such a line. */
    static boolean tells(String code) {
        return Set.of("outage.planned", "outage.updated", "outage.voided").contains(code);
    }

    /** Notes a line to be told; once, however often it is heard. */
    @Transactional
    void begin(Line line) {
        jdbc.sql("insert into notification.notice (book, line, outage, begun_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
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
            log.error("Residents are told of a planned shutdown in a later round", failed);
        }
    }

    private boolean step() {
        Optional<Begun> next = jdbc.sql(NEXT).query(Notices::begun).optional();
        next.ifPresent(this::tell);
        return next.isPresent();
    }

    private void tell(Begun begun) {
        Line line = lines.find(begun.book(), begun.line()).orElseThrow();
        OutageNotice notice = outages.find(begun.outage()).orElseThrow();
        List<Inhabitant> some = NoticeMessages.isTold(line, notice) ? some(begun, notice) : List.of();
        outbox.put(messages.of(line, notice, some));
        if (some.size() < STEP) {
            set(begun, "done_at", utc(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        } else {
            set(begun, "after_resident", some.getLast().id().value());
        }
    }

    private List<Inhabitant> some(Begun begun, OutageNotice notice) {
        List<Inhabitants.Place> places = notice.places().stream()
                .map(place -> new Inhabitants.Place(place.houseId(), place.entrance(), place.riserId()))
                .toList();
        return inhabitants.list(places, begun.after() == null ? null : new ResidentId(begun.after()), STEP);
    }

    private void set(Begun begun, String column, @Nullable Object value) {
        jdbc.sql("update notification.notice set " + column + " = ? where book = ? and line = ?")
                .param(value)
                .param(begun.book().value())
                .param(begun.line())
                .update();
    }

    private static Begun begun(ResultSet row, int n) throws SQLException {
        return new Begun(
                BookId.of(row.getObject("book", UUID.class)),
                row.getLong("line"),
                OutageId.of(row.getObject("outage", UUID.class)),
                row.getObject("after_resident", UUID.class));
    }
}
