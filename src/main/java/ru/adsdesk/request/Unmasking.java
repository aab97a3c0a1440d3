package ru.adsdesk.request;

import java.time.Clock;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;

/** Shows personal values whole to those who supervise; that they looked is a line of the book. */
@Component
class Unmasking {

    private final FirstLines firstLines;
    private final RequestLines lines;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    Unmasking(FirstLines firstLines, RequestLines lines, Journal journal, BookTransactions transactions, Clock clock) {
        this.firstLines = firstLines;
        this.lines = lines;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    Registered unmask(Caller caller, ServiceRequest request) {
        return transactions.in(request.book(), () -> {
            Registered found = firstLines.of(request);
            journal.append(
                    request.book(),
                    lines.line(caller, request, RequestFacts.UNMASKED, clock.instant())
                            .by(null));
            return found;
        });
    }
}
