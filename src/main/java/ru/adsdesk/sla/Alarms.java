package ru.adsdesk.sla;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;

/**
 * What the desk has to look at now. Clocks that go over together for one cause, the same norm at the same outage or else the
 * same house and kind, are one alarm; a new cause, or one already taken, is a new alarm.
 */
@Component
public class Alarms {

    private final AlarmTable table;
    private final Ladder ladder;
    private final AlarmScope scope;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    Alarms(
            AlarmTable table,
            Ladder ladder,
            AlarmScope scope,
            Journal journal,
            BookTransactions transactions,
            Clock clock) {
        this.table = table;
        this.ladder = ladder;
        this.scope = scope;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Raises alarms for what is about to be written, in the same transaction and before its lines. */
    void raise(Collection<OwedLines.OwedLine> owed, Instant now) {
        Map<String, List<OwedLines.OwedLine>> byCause = new LinkedHashMap<>();
        owed.stream()
                .filter(each -> !each.level().equals("breach-withdrawn"))
                .forEach(each -> byCause.computeIfAbsent(cause(each), any -> new ArrayList<>())
                        .add(each));
        byCause.keySet().stream().sorted().forEach(cause -> raise(cause, byCause.getOrDefault(cause, List.of()), now));
    }

    private void raise(String cause, List<OwedLines.OwedLine> its, Instant now) {
        OwedLines.OwedLine first = its.getFirst();
        Instant climbsAt = ladder.rung(first.level(), 1)
                .map(rung -> now.plus(rung.after()))
                .orElse(null);
        UUID alarm = table.raise(cause, first, its.size(), now, climbsAt);
        table.join(alarm, its);
    }

    private static String cause(OwedLines.OwedLine owed) {
        String outage = owed.clocked().outage();
        String where =
                outage == null ? owed.clocked().house() + "|" + owed.clocked().last("kind") : "outage " + outage;
        return owed.norm() + "|" + owed.level() + "|" + where;
    }

    /** Alarms nobody took yet, of the caller's books, whose clocks still ask for something; earliest due first. */
    public List<AlarmView> open(Caller caller, int limit) {
        return table.open(scope.books(caller), limit);
    }

    /** The clocks an alarm stands for, at most {@code limit}. Refuses {@code alarm.unknown}. */
    public List<AlarmView.Of> subjects(Caller caller, UUID alarm, int limit) {
        find(caller, alarm);
        return table.subjects(alarm, limit);
    }

    /** Takes an alarm: it climbs no further. A line. Refuses {@code alarm.unknown}, {@code alarm.taken}. */
    public void acknowledge(Caller caller, UUID alarm) {
        BookId book = find(caller, alarm);
        transactions.in(book, () -> {
            Instant now = now();
            AlarmTable.Stored stored = table.lock(alarm);
            if (stored.taken()) {
                throw SlaProblem.ALARM_TAKEN.refused();
            }
            table.acknowledge(alarm, caller.actor().id(), now);
            return journal.append(
                    book,
                    NewLine.of(Subject.of("alarm", alarm), SlaFacts.ALARM_ACKNOWLEDGED, now, caller.actor())
                            .saying(Map.of(
                                    "norm", stored.norm(), "level", stored.level(), "subjects", stored.subjects())));
        });
    }

    private BookId find(Caller caller, UUID alarm) {
        @Nullable BookId book = table.bookOf(alarm).orElse(null);
        if (book == null || !scope.books(caller).contains(book)) {
            throw SlaProblem.ALARM_UNKNOWN.refused();
        }
        return book;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
