package ru.adsdesk.reporting;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreView;
import ru.adsdesk.identity.Centres;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Scope;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.problem.Refused;

/**
 * Freezes the month that is over, of every centre and organisation, from the first of the next on, by the centre's days. Whoever
 * comes second finds it done: two instances, or a desk that was down on the first, make no second edition.
 */
@Component
class EditionRound {

    private static final Logger log = LoggerFactory.getLogger(EditionRound.class);

    private final Centres centres;
    private final Organisations organisations;
    private final EditionTable table;
    private final Editions editions;
    private final Clock clock;

    EditionRound(Centres centres, Organisations organisations, EditionTable table, Editions editions, Clock clock) {
        this.centres = centres;
        this.organisations = organisations;
        this.table = table;
        this.editions = editions;
        this.clock = clock;
    }

    /** Freezes what is not frozen yet. */
    void round() {
        centres.list().forEach(this::freeze);
    }

    private void freeze(CentreView centre) {
        ZoneId zone = ZoneId.of(centre.zone());
        YearMonth last = YearMonth.from(clock.instant().atZone(zone)).minusMonths(1);
        if (YearMonth.from(centre.foundedAt().atZone(zone)).isAfter(last)) {
            return;
        }
        Caller desk = Caller.system(centre.id());
        BookId own = BookId.of(centre.id());
        List<BookId> books = new ArrayList<>(List.of(own));
        organisations.idsWithin(Scope.wholeOf(centre.id())).stream()
                .map(BookId::of)
                .forEach(books::add);
        Set<BookId> had = new HashSet<>(table.having(books, last));
        books.stream().filter(book -> !had.contains(book)).forEach(book -> freeze(desk, own, book, last));
    }

    private void freeze(Caller desk, BookId own, BookId book, YearMonth month) {
        try {
            editions.make(desk, month, book.equals(own) ? null : OrganisationId.of(book.value()), null);
        } catch (Refused made) {
            log.debug("{} of {} is frozen already: {}", month, book, made.getMessage());
        } catch (RuntimeException failed) {
            log.error(
                    "the report of {} for {} could not be frozen; tried again in the next round", month, book, failed);
        }
    }
}
