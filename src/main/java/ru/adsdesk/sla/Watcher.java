package ru.adsdesk.sla;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;

/**
 * Flags every breach once, on time, and warns before it. Works for subjects of all organisations, assigned or not, longest
 * overdue first. It takes the subject's own row before it writes, so that several instances and the people at the desk never
 * write over each other; what somebody holds is tried again in the next round.
 */
@Component
class Watcher {

    private static final Logger log = LoggerFactory.getLogger(Watcher.class);
    private static final int SUBJECTS_A_ROUND = 1_000;
    private static final int SUBJECTS_A_TRANSACTION = 100;

    private final ClockTable table;
    private final SubjectRows rows;
    private final SubjectLines lines;
    private final OwedLines owed;
    private final Alarms alarms;
    private final ClockIndex index;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    Watcher(
            ClockTable table,
            SubjectRows rows,
            SubjectLines lines,
            OwedLines owed,
            Alarms alarms,
            ClockIndex index,
            Journal journal,
            BookTransactions transactions,
            Clock clock) {
        this.table = table;
        this.rows = rows;
        this.lines = lines;
        this.owed = owed;
        this.alarms = alarms;
        this.index = index;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What a round came to.
     *
     * @param seen subjects that were due
     * @param done those looked at; the rest somebody was working on
     */
    record Round(int seen, int done) {

        boolean isOver() {
            return seen == 0;
        }
    }

    /** Writes what is owed by now, of at most a thousand clocks. */
    Round round() {
        List<ClockTable.Due> due = table.due(now(), SUBJECTS_A_ROUND);
        Map<BookId, List<Subject>> byBook = new LinkedHashMap<>();
        due.forEach(each ->
                byBook.computeIfAbsent(each.book(), any -> new ArrayList<>()).add(each.subject()));
        int done = 0;
        for (var book : byBook.entrySet()) {
            List<Subject> subjects = book.getValue();
            for (int from = 0; from < subjects.size(); from += SUBJECTS_A_TRANSACTION) {
                int until = Math.min(from + SUBJECTS_A_TRANSACTION, subjects.size());
                done += watch(book.getKey(), subjects.subList(from, until));
            }
        }
        return new Round(due.size(), done);
    }

    /** One book's trouble does not keep the others waiting. */
    private int watch(BookId book, List<Subject> subjects) {
        try {
            return transactions.in(book, () -> write(book, subjects));
        } catch (RuntimeException failed) {
            log.error(
                    "The clocks of {} subjects of book {} were not watched; tried again",
                    subjects.size(),
                    book,
                    failed);
            return 0;
        }
    }

    private int write(BookId book, List<Subject> subjects) {
        Set<UUID> taken = rows.lock(book, subjects);
        if (taken.isEmpty()) {
            return 0;
        }
        Collection<Clocked> clocked = lines.of(book, taken).values();
        Instant now = now();
        List<OwedLines.OwedLine> owes =
                clocked.stream().flatMap(each -> owed.of(each, now).stream()).toList();
        index.read(silent(clocked, owes));
        if (!owes.isEmpty()) {
            alarms.raise(owes, now);
            journal.append(book, newLines(owes));
        }
        return taken.size();
    }

    private static List<Clocked> silent(Collection<Clocked> clocked, List<OwedLines.OwedLine> owes) {
        Set<UUID> spoken =
                owes.stream().map(each -> each.line().subject().id()).collect(Collectors.toCollection(HashSet::new));
        return clocked.stream()
                .filter(each -> !spoken.contains(each.subject().id()))
                .toList();
    }

    private static List<NewLine> newLines(List<OwedLines.OwedLine> owes) {
        return owes.stream().map(OwedLines.OwedLine::line).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
