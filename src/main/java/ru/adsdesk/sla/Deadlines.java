package ru.adsdesk.sla;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.Book;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Books;
import ru.adsdesk.sla.clock.Event;
import ru.adsdesk.sla.clock.History;
import ru.adsdesk.sla.clock.ReadClocks;
import ru.adsdesk.sla.norm.NormId;

/** When a clock would be due that a fact not yet written is to begin: the desk asks before it promises. */
@Component
public class Deadlines {

    private final NormsInForce norms;
    private final Calendars calendars;
    private final Books books;
    private final Clock clock;

    Deadlines(NormsInForce norms, Calendars calendars, Books books, Clock clock) {
        this.norms = norms;
        this.calendars = calendars;
        this.books = books;
        this.clock = clock;
    }

    /**
     * The due instant; empty where the norm does not apply or nothing would be due.
     *
     * @param norm id of the norm
     * @param book the book the fact would stand in
     * @param house its house, where a contract may hold other terms
     * @param zone the house's zone
     * @param code code of the fact
     * @param facts what it would say
     */
    public Optional<Instant> of(
            String norm, BookId book, @Nullable UUID house, ZoneId zone, String code, Map<String, Object> facts) {
        Instant now = clock.instant();
        Event start = new Event(1, code, now, now, "", facts);
        History history = new History(List.of(start), zone);
        Book its = books.get(book);
        ReadClocks clocks = new ReadClocks(calendars.at(its.centre(), now));
        return norms.find(new NormId(norm), its, house, now.atZone(zone).toLocalDate(), now)
                .flatMap(inForce ->
                        clocks.read(inForce.norm(), history, now).stream().findFirst())
                .map(reading -> reading.due());
    }
}
