package ru.adsdesk.sla;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Books;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.sla.norm.WorkingDays;

/**
 * The working-day calendars: the shipped one, and what each centre's people entered over it when the government moved days off
 * or their region keeps a holiday of its own (Labour Code art. 6, 112). Only days to come are entered, so that no term
 * that ran out is judged anew; clocks still running are read again by {@link CalendarChanges}.
 */
@Component
public class Calendars {

    private static final WorkingDays SHIPPED = WorkingDays.shipped();

    private final CalendarTable table;
    private final Books books;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    Calendars(CalendarTable table, Books books, Journal journal, BookTransactions transactions, Clock clock) {
        this.table = table;
        this.books = books;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The calendar clocks of a centre's books are read by at an instant; the shipped one where there is no centre. */
    WorkingDays at(@Nullable CentreId centre, Instant now) {
        List<CalendarDay> entered = centre == null ? List.of() : table.of(centre.value());
        if (entered.isEmpty()) {
            return SHIPPED;
        }
        Map<LocalDate, Boolean> worked = new HashMap<>();
        entered.stream()
                .filter(each -> !each.knownFrom().isAfter(now))
                .forEach(each -> worked.put(each.day(), each.worked()));
        return SHIPPED.with(worked);
    }

    /** The caller's centre's calendar, with what was entered a moment ago. */
    public WorkingDays of(Caller caller) {
        return at(caller.scope().centre(), clock.instant().plus(Norms.UNTIL_KNOWN));
    }

    /** What the caller's centre entered for a year, newest first. */
    public List<CalendarDay> list(Caller caller, int year) {
        return table.of(caller.scope().centre().value()).stream()
                .filter(each -> each.day().getYear() == year)
                .toList()
                .reversed();
    }

    /**
     * Enters a day to come for the caller's centre: a line of its book. Refuses {@code calendar.foreign} to those who serve but
     * some of its organisations, {@code calendar.past}, and {@code calendar.same} where the day is that already.
     */
    public void enter(Caller caller, LocalDate day, boolean worked, String reason) {
        if (!caller.scope().all()) {
            throw SlaProblem.CALENDAR_FOREIGN.refused();
        }
        CentreId centre = caller.scope().centre();
        BookId book = BookId.of(centre);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!day.isAfter(now.atZone(books.get(book).zone()).toLocalDate())) {
            throw SlaProblem.CALENDAR_PAST.at("day");
        }
        if (of(caller).has(day) == worked) {
            throw SlaProblem.CALENDAR_SAME.at("worked");
        }
        CalendarDay entered = new CalendarDay(
                TimeOrderedIds.next(), centre.value(), day, worked, reason, now.plus(Norms.UNTIL_KNOWN));
        transactions.in(book, () -> {
            table.insert(entered);
            return journal.append(book, line(caller, entered, now));
        });
        table.refresh();
    }

    private static NewLine line(Caller caller, CalendarDay entered, Instant now) {
        UUID id = entered.id();
        return NewLine.of(Subject.of("calendar", id), SlaFacts.CALENDAR_CHANGED, now, caller.actor())
                .saying(Map.of(
                        "day", entered.day().toString(),
                        "worked", entered.worked(),
                        "reason", entered.reason(),
                        "knownFrom", entered.knownFrom().toString()));
    }
}
