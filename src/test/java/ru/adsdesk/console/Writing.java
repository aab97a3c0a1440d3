package ru.adsdesk.console;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.journal.BookEnds;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;

/** Writes lines into books, and takes them into the feed. */
@TestComponent
class Writing {

    private final Journal journal;
    private final BookTransactions transactions;
    private final BookEnds ends;
    private final FeedTable table;
    private final FeedProjector projector;
    private final Clock clock;

    Writing(
            Journal journal,
            BookTransactions transactions,
            BookEnds ends,
            FeedTable table,
            FeedProjector projector,
            Clock clock) {
        this.journal = journal;
        this.transactions = transactions;
        this.ends = ends;
        this.table = table;
        this.projector = projector;
        this.clock = clock;
    }

    Line line(BookId book) {
        return line(book, "request.commented", Map.of("public", false));
    }

    Line line(BookId book, String code, Map<String, Object> facts) {
        Instant now = clock.instant();
        NewLine line = NewLine.of(Subject.of("request", UUID.randomUUID()), code, now, Actor.system())
                .saying(facts);
        return transactions.in(book, () -> journal.append(book, line));
    }

    /** Everything written so far comes into the feed; the head of it then. */
    long projected() {
        while (isBehind()) {
            projector.round();
        }
        return table.span().newest();
    }

    boolean isBehind() {
        Map<BookId, Long> cursors = table.cursors();
        return ends.list().stream().anyMatch(end -> cursors.getOrDefault(end.book(), 0L) < end.line());
    }
}
