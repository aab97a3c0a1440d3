package ru.adsdesk.journal;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ru.adsdesk.database.Statements;
import ru.adsdesk.database.Statements.Answer;

/**
 * Writes lines (416 p.13, p.17). {@link #append} is the last thing a transaction does and it is done once: it takes the
 * book's row, gives the numbers and writes all lines in one statement, which takes what listeners write of them along. A
 * transaction that rolls back leaves no hole.
 */
@Component
public class Journal {

    private static final int MOST_LINES = 500;

    private final Books books;
    private final JournalTables tables;
    private final LineForm form;
    private final KnownFacts facts;
    private final EntityManager entities;
    private final Statements statements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Journal(
            Books books,
            JournalTables tables,
            LineForm form,
            KnownFacts facts,
            EntityManager entities,
            Statements statements,
            ApplicationEventPublisher events,
            Clock clock) {
        this.books = books;
        this.tables = tables;
        this.form = form;
        this.facts = facts;
        this.entities = entities;
        this.statements = statements;
        this.events = events;
        this.clock = clock;
    }

    /** Writes one line; see {@link #append(BookId, List)}. */
    public Line append(BookId book, NewLine line) {
        return append(book, List.of(line)).getFirst();
    }

    /**
     * Writes lines in the current transaction, in their order, and tells {@link LinesWritten}. Everything else the
     * transaction holds is flushed first. Refuses, as errors of the program: no transaction, a second call in it, more
     * than 500 lines, an undeclared fact code.
     */
    public List<Line> append(BookId book, List<NewLine> newLines) {
        List<Line> lines = write(book, Counting.of(newLines), () -> newLines);
        statements.send();
        return lines;
    }

    /**
     * The same for lines of one subject, where the transaction asks nothing of the database any more: taking the book travels
     * with what waits before it, and the lines travel with the commit. What they are refused for is told there.
     *
     * @param count how many lines
     * @param newLines words them, once the book is taken and whatever waited is answered
     */
    public List<Line> appendLast(
            BookId book, Subject subject, @Nullable UUID house, int count, Supplier<List<NewLine>> newLines) {
        List<Line> lines = write(book, Counting.of(subject, house, count), newLines);
        statements.goWithCommit();
        return lines;
    }

    private List<Line> write(BookId book, Counting counting, Supplier<List<NewLine>> wording) {
        claimTransaction();
        if (counting.lines() < 1 || counting.lines() > MOST_LINES) {
            throw new IllegalArgumentException("a transaction writes 1 to 500 lines, not " + counting.lines());
        }
        entities.flush();
        Book its = books.get(book);
        Answer<Numbering> taking = tables.take(book, counting);
        List<NewLine> newLines = wording.get();
        newLines.forEach(line -> facts.check(line.code()));
        if (!Counting.of(newLines).equals(counting)) {
            throw new IllegalStateException("numbers were taken for other lines than are written");
        }
        Numbering numbering = taking.get();
        Instant recordedAt = later(clock.instant().truncatedTo(ChronoUnit.MILLIS), numbering.lastRecordedAt());
        List<WrittenLine> written = form.write(its, newLines, numbering, recordedAt);
        tables.put(book, written, numbering.after(written, recordedAt));
        List<Line> lines = written.stream().map(WrittenLine::line).toList();
        events.publishEvent(new LinesWritten(book, lines));
        return lines;
    }

    /** A second append would wait for a row it already holds and break the order all others keep. */
    private void claimTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a line is written in the transaction of the act it tells");
        }
        if (TransactionSynchronizationManager.hasResource(this)) {
            throw new IllegalStateException("a transaction calls append once, last of all");
        }
        TransactionSynchronizationManager.bindResource(this, true);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Journal.this);
            }
        });
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
