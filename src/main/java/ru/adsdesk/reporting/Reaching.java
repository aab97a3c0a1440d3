package ru.adsdesk.reporting;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Books;

/**
 * Reads which books and which period a caller asks for. Everyone of a centre may read of its calls; requests in the centre's
 * own book are for those whose scope is the whole centre.
 */
@Component
class Reaching {

    private static final int DATE = "2026-03-01".length();
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final Organisations organisations;
    private final Books books;

    Reaching(Organisations organisations, Books books) {
        this.organisations = organisations;
        this.books = books;
    }

    /**
     * An end that is not named is as far as there is anything. Refuses {@code report.period-bad},
     * {@code report.period-backwards}, {@code organisation.unknown}.
     */
    Reach of(Caller caller, AskedPeriod asked) {
        BookId centre = BookId.of(caller.scope().centre());
        ZoneId zone = books.get(centre).zone();
        Instant from = instant("from", asked.from(), zone, EARLIEST);
        Instant to = instant("to", asked.to(), zone, LATEST);
        if (to.isBefore(from)) {
            throw ReportingProblem.PERIOD_BACKWARDS.refused();
        }
        OrganisationId one = asked.organisation();
        List<BookId> hidden = caller.scope().all() ? List.of() : List.of(centre);
        return new Reach(one == null ? all(caller, centre) : one(caller, one), hidden, one, zone, from, to);
    }

    private List<BookId> one(Caller caller, OrganisationId organisation) {
        return List.of(BookId.of(organisations.get(caller, organisation).id()));
    }

    private List<BookId> all(Caller caller, BookId centre) {
        List<BookId> all = new ArrayList<>(List.of(centre));
        organisations.idsWithin(caller.scope()).stream().map(BookId::of).forEach(all::add);
        return all;
    }

    private static Instant instant(String name, @Nullable String text, ZoneId zone, Instant otherwise) {
        if (text == null) {
            return otherwise;
        }
        Instant found = parse(name, text, zone);
        if (found.isBefore(EARLIEST) || found.isAfter(LATEST)) {
            throw ReportingProblem.PERIOD_BAD.refused(name);
        }
        return found;
    }

    private static Instant parse(String name, String text, ZoneId zone) {
        try {
            return text.length() == DATE
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException notATime) {
            throw ReportingProblem.PERIOD_BAD.refused(name);
        }
    }
}
