package ru.adsdesk.sla;

import java.time.Instant;
import java.util.List;
import ru.adsdesk.journal.BookId;

/**
 * Which clocks a report is about: those that count from an instant of a period, whatever became of them since.
 *
 * @param books the books of their subjects
 * @param withoutRequests those of the books of which only calls, messages and the like are meant
 * @param from first instant
 * @param to first instant after
 */
public record ClockPeriod(List<BookId> books, List<BookId> withoutRequests, Instant from, Instant to) {

    /** Copies the lists. */
    public ClockPeriod {
        books = List.copyOf(books);
        withoutRequests = List.copyOf(withoutRequests);
    }
}
