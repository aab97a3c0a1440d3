package ru.adsdesk.reporting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.sla.ClockPeriod;

/**
 * What of a caller's books a report is about.
 *
 * @param books every book in reach
 * @param withoutRequests the centre's, where the caller may see its calls but not the requests of others in it
 * @param organisation the one asked for
 * @param zone the centre's zone
 * @param from first instant
 * @param to first instant after
 */
record Reach(
        List<BookId> books,
        List<BookId> withoutRequests,
        @Nullable OrganisationId organisation,
        ZoneId zone,
        Instant from,
        Instant to) {

    ClockPeriod clocks() {
        return new ClockPeriod(books, withoutRequests, from, to);
    }

    /** The books whose requests are in reach. */
    List<BookId> ofRequests() {
        return books.stream().filter(book -> !withoutRequests.contains(book)).toList();
    }

    /** The same period and books, as parameters of an address. */
    String asParameters() {
        String period = "from=" + from + "&to=" + to;
        return organisation == null ? period : period + "&organisation=" + organisation;
    }
}
