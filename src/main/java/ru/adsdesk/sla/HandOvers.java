package ru.adsdesk.sla;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.Lines;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;

/**
 * How one person at the desk relieves another (416 p.13: the service works round the clock). Who leaves signs a sheet of what
 * stands open and stays on shift; who comes signs the same sheet and by that is on shift, and who left is off it. So there is
 * never an instant with nobody answering for the desk, and both signatures are lines over the hash of one sheet.
 */
@Component
public class HandOvers {

    private static final String SUBJECT = "handover";
    private static final String NOTES = "notes";

    private final HandOverTable table;
    private final Shifts shifts;
    private final Lines lines;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    HandOvers(
            HandOverTable table,
            Shifts shifts,
            Lines lines,
            Journal journal,
            BookTransactions transactions,
            Clock clock) {
        this.table = table;
        this.shifts = shifts;
        this.lines = lines;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Signs a sheet as the one who leaves. Refuses {@code shift.none}, {@code hand-over.open}.
     *
     * @param notes words to who comes; personal at times, so kept erasable
     */
    public HandOver sign(Caller caller, HandOverSheet sheet, @Nullable String notes) {
        BookId book = book(caller);
        UUID id = TimeOrderedIds.next();
        return transactions.in(book, () -> {
            Shifts.Shift shift = shifts.current(caller).orElseThrow(SlaProblem.SHIFT_NONE::refused);
            Instant now = now();
            if (!table.insert(book, id, shift.account(), now, sheet)) {
                throw SlaProblem.HAND_OVER_OPEN.refused();
            }
            HandOver signed = get(caller, id);
            journal.append(
                    book,
                    line(caller, id, SlaFacts.SHIFT_HANDED_OVER, now)
                            .saying(sheet.facts())
                            .keeping(notes == null || notes.isBlank() ? Map.of() : Map.of(NOTES, notes.strip())));
            return signed;
        });
    }

    /**
     * Signs the same sheet as the one who comes: the caller is on shift from now, who left is off it. Refuses
     * {@code hand-over.unknown}, {@code hand-over.done}, {@code hand-over.own}.
     */
    public HandOver take(Caller caller, UUID id) {
        BookId book = book(caller);
        AccountId to = AccountId.of(caller.actor().id());
        return transactions.in(book, () -> {
            HandOver waiting = waiting(book, id);
            if (waiting.from().equals(to)) {
                throw SlaProblem.HAND_OVER_OWN.refused();
            }
            Instant now = now();
            table.take(book, id, to, now);
            HandOver taken = get(caller, id);
            List<NewLine> written = new ArrayList<>(shifts.relieve(caller, waiting.from(), now));
            written.add(line(caller, id, SlaFacts.SHIFT_TAKEN_OVER, now)
                    .saying(Map.of("from", waiting.from().toString(), "sheet", waiting.hash())));
            journal.append(book, written);
            return taken;
        });
    }

    /** Takes a signature back. Refuses {@code hand-over.unknown}, {@code hand-over.done}, {@code hand-over.foreign}. */
    public void withdraw(Caller caller, UUID id) {
        BookId book = book(caller);
        transactions.in(book, () -> {
            HandOver waiting = waiting(book, id);
            if (!waiting.from().value().equals(caller.actor().id())) {
                throw SlaProblem.HAND_OVER_FOREIGN.refused();
            }
            table.withdraw(book, id);
            return journal.append(book, line(caller, id, SlaFacts.HAND_OVER_WITHDRAWN, now()));
        });
    }

    /** One hand-over of the caller's centre. Refuses {@code hand-over.unknown}. */
    public HandOver get(Caller caller, UUID id) {
        return table.find(book(caller), id).orElseThrow(SlaProblem.HAND_OVER_UNKNOWN::refused);
    }

    /** The sheet of a hand-over, word for word. Refuses {@code hand-over.unknown}. */
    public String sheet(Caller caller, UUID id) {
        return table.sheet(book(caller), id).orElseThrow(SlaProblem.HAND_OVER_UNKNOWN::refused);
    }

    /** The words to who comes, as JSON text, where there were any and they were not erased. */
    public Optional<String> notes(Caller caller, UUID id) {
        BookId book = book(caller);
        return lines.listOfSubject(book, id, 0, 1).stream()
                .findFirst()
                .map(Line::no)
                .map(no -> lines.openings(book, no).get(NOTES));
    }

    /** The newest hand-overs of the caller's centre. */
    public List<HandOver> list(Caller caller, int limit) {
        return table.list(book(caller), limit);
    }

    private HandOver waiting(BookId book, UUID id) {
        HandOver found = table.lock(book, id).orElseThrow(SlaProblem.HAND_OVER_UNKNOWN::refused);
        if (found.state() != HandOver.State.SIGNED) {
            throw SlaProblem.HAND_OVER_DONE.refused();
        }
        return found;
    }

    private static NewLine line(Caller caller, UUID id, String fact, Instant at) {
        return NewLine.of(Subject.of(SUBJECT, id), fact, at, caller.actor());
    }

    private static BookId book(Caller caller) {
        return BookId.of(caller.scope().centre());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
