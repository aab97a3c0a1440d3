package ru.adsdesk.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Line;
import ru.adsdesk.outage.OutageId;

/**
 * Lines of outages told to many, some at a time: how far each has come is stored with the messages made so far, so that it goes
 * on after any stop and tells nobody twice. Each kind has a table of its own.
 */
final class LongTellings {

    private static final Logger log = LoggerFactory.getLogger(LongTellings.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String table;
    private final List<String> after;

    /**
     * @param table where they are stored
     * @param after the columns that say who was told last
     */
    LongTellings(JdbcClient jdbc, TransactionTemplate transaction, Clock clock, String table, List<String> after) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.table = table;
        this.after = after;
    }

    /**
     * How far one has come.
     *
     * @param after who was told last, a value a column; absent before the first
     */
    record Begun(BookId book, long line, OutageId outage, List<@Nullable UUID> after) {}

    /** Tells the next ones; who of them was last, or nobody where all are told. */
    @FunctionalInterface
    interface Telling {
        Optional<List<UUID>> tell(Begun begun);
    }

    /** Notes a line to be told; once, however often it is heard. */
    void begin(Line line) {
        transaction.executeWithoutResult(status -> jdbc.sql("insert into " + table
                        + " (book, line, outage, begun_at) values (?, ?, ?, ?) on conflict do nothing")
                .params(line.book().value(), line.no(), line.subject().id(), now())
                .update());
    }

    /** Goes on with what is begun, a step a transaction, until nothing is left. */
    void round(Telling telling) {
        try {
            while (Boolean.TRUE.equals(transaction.execute(status -> step(telling)))) {
                // one step after the other, each committed
            }
        } catch (RuntimeException failed) {
            log.error("Whoever is still to be told of {} is in a later round", table, failed);
        }
    }

    private boolean step(Telling telling) {
        Optional<Begun> next = jdbc.sql("select * from " + table + " where done_at is null"
                        + " order by begun_at, book, line limit 1 for update skip locked")
                .query(this::begun)
                .optional();
        next.ifPresent(begun -> telling.tell(begun).ifPresentOrElse(last -> reached(begun, last), () -> done(begun)));
        return next.isPresent();
    }

    private void reached(Begun begun, List<UUID> last) {
        List<Object> values = new ArrayList<>(last);
        values.add(begun.book().value());
        values.add(begun.line());
        jdbc.sql("update " + table + " set "
                        + after.stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
                        + " where book = ? and line = ?")
                .params(values)
                .update();
    }

    private void done(Begun begun) {
        jdbc.sql("update " + table + " set done_at = ? where book = ? and line = ?")
                .params(now(), begun.book().value(), begun.line())
                .update();
    }

    private Object now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    private Begun begun(ResultSet row, int n) throws SQLException {
        List<@Nullable UUID> last = new ArrayList<>();
        for (String column : after) {
            last.add(row.getObject(column, UUID.class));
        }
        return new Begun(
                BookId.of(row.getObject("book", UUID.class)),
                row.getLong("line"),
                OutageId.of(row.getObject("outage", UUID.class)),
                last);
    }
}
