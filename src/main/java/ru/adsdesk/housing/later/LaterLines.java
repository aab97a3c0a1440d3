package ru.adsdesk.housing.later;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lines owed to other books than the act's own. An act writes in one book; that an organisation lost a house, or that an
 * import brought one, belongs into others as well. They are noted in the act's transaction and written right after it,
 * each book in its own order, at most 500 at a time; what a crash leaves is written at the next start. Exactly once: a
 * note is deleted in the transaction that writes its line.
 */
@Component
public class LaterLines {

    private static final Logger log = LoggerFactory.getLogger(LaterLines.class);
    private static final int MOST_LINES = 500;
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final ReentrantLock writing = new ReentrantLock();
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Journal journal;
    private final BookTransactions transactions;

    LaterLines(JdbcClient jdbc, JsonMapper json, Journal journal, BookTransactions transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** Notes a line in the current transaction, before it calls append. */
    public void owe(BookId book, NewLine line) {
        jdbc.sql("insert into housing.later_line (book, code, subject_kind, subject, house, occurred_at, actor_kind,"
                        + " actor, facts, secrets) values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)")
                .param(book.value())
                .param(line.code())
                .param(line.subject().kind())
                .param(line.subject().id())
                .param(line.house())
                .param(OffsetDateTime.ofInstant(line.occurredAt(), ZoneOffset.UTC))
                .param(line.actor().kind().name())
                .param(line.actor().id())
                .param(json.writeValueAsString(line.facts()))
                .param(json.writeValueAsString(line.secrets()))
                .update();
    }

    /** Writes what is owed, book by book; a book that cannot be written now is left for the next time. */
    public void write() {
        writing.lock();
        try {
            jdbc.sql("select distinct book from housing.later_line")
                    .query(UUID.class)
                    .list()
                    .forEach(this::writeBook);
        } finally {
            writing.unlock();
        }
    }

    private void writeBook(UUID book) {
        try {
            int written = MOST_LINES;
            while (written == MOST_LINES) {
                written = writeSome(BookId.of(book));
            }
        } catch (RuntimeException failed) {
            log.error("Lines are still owed to book {}", book, failed);
        }
    }

    private int writeSome(BookId book) {
        return transactions.in(book, () -> {
            List<NewLine> lines = jdbc.sql("with owed as (select id from housing.later_line where book = ? order by id"
                            + " limit " + MOST_LINES + " for update skip locked), gone as (delete from"
                            + " housing.later_line l using owed where l.id = owed.id returning l.*)"
                            + " select * from gone order by id")
                    .param(book.value())
                    .query(this::line)
                    .list();
            if (!lines.isEmpty()) {
                journal.append(book, lines);
            }
            return lines.size();
        });
    }

    private NewLine line(ResultSet row, int n) throws SQLException {
        return NewLine.of(
                        Subject.of(row.getString("subject_kind"), row.getObject("subject", UUID.class)),
                        row.getString("code"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getObject("actor", UUID.class)))
                .at(row.getObject("house", UUID.class))
                .saying(json.readValue(row.getString("facts"), FACTS))
                .keeping(json.readValue(row.getString("secrets"), FACTS));
    }
}
