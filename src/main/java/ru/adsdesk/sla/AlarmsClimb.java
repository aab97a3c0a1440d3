package ru.adsdesk.sla;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.journal.Book;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Books;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;

/** An alarm nobody takes climbs the ladder: the dispatcher, then the senior, then the manager. Each rung is a line. */
@Component
class AlarmsClimb {

    private static final Logger log = LoggerFactory.getLogger(AlarmsClimb.class);

    private final AlarmTable table;
    private final Ladder ladder;
    private final Shifts shifts;
    private final Books books;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    AlarmsClimb(
            AlarmTable table,
            Ladder ladder,
            Shifts shifts,
            Books books,
            Journal journal,
            BookTransactions transactions,
            Clock clock) {
        this.table = table;
        this.ladder = ladder;
        this.shifts = shifts;
        this.books = books;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Every alarm whose time on its rung is over. */
    void round() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (AlarmTable.Stored alarm : table.climbing(now, 500)) {
            try {
                transactions.in(alarm.book(), () -> climb(alarm, now));
            } catch (RuntimeException failed) {
                log.error("Alarm {} did not climb; tried again", alarm.id(), failed);
            }
        }
    }

    private Optional<Line> climb(AlarmTable.Stored alarm, Instant now) {
        Book book = books.get(alarm.book());
        return table.climb(alarm, now).map(climbed -> {
            Ladder.Told to = ladder.rung(climbed.level(), climbed.rung())
                    .map(Ladder.Rung::to)
                    .orElse(Ladder.Told.MANAGER);
            NewLine line = NewLine.of(Subject.of("alarm", climbed.id()), SlaFacts.ALARM_CLIMBED, now, Actor.system())
                    .saying(Map.of(
                            "norm", climbed.norm(),
                            "level", climbed.level(),
                            "to", to.name(),
                            "told", shifts.told(book, to, climbed.owner())));
            return journal.append(alarm.book(), line);
        });
    }
}
