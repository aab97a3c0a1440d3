package ru.adsdesk.console;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.OrganisationView;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.Book;
import ru.adsdesk.journal.Books;
import ru.adsdesk.journal.SealView;
import ru.adsdesk.journal.Seals;
import ru.adsdesk.request.RequestClocks;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.sla.ClockExplained;

/** Makes the sheets that explain a request's clocks to an inspector or a court (416 p.13). */
@Component
public class ClockSheets {

    private final RequestDesk requests;
    private final RequestClocks clocks;
    private final Houses houses;
    private final Organisations organisations;
    private final Books books;
    private final Seals seals;
    private final People people;
    private final Clock clock;

    ClockSheets(
            RequestDesk requests,
            RequestClocks clocks,
            Houses houses,
            Organisations organisations,
            Books books,
            Seals seals,
            People people,
            Clock clock) {
        this.requests = requests;
        this.clocks = clocks;
        this.houses = houses;
        this.organisations = organisations;
        this.books = books;
        this.seals = seals;
        this.people = people;
        this.clock = clock;
    }

    /** The sheet of a request the caller may see. Refuses {@code request.unknown}, {@code number-ambiguous}. */
    public ClockSheet of(Caller caller, String idOrNumber) {
        RequestView request = requests.get(caller, idOrNumber);
        List<ClockExplained> explained = clocks
                .explain(caller, request.id().value().toString())
                .stream()
                .sorted(Comparator.comparing(ClockSheets::due))
                .toList();
        Book book = books.get(request.book());
        SealView seal = seals.shown(book.id());
        return new ClockSheet(
                request,
                explained,
                zone(request, book),
                book.origin(),
                organisation(request),
                seal.note(),
                seal.size(),
                clock.instant(),
                people.namedIn(explained));
    }

    private static Instant due(ClockExplained clock) {
        return clock.dueAt() == null ? Instant.MAX : clock.dueAt();
    }

    private ZoneId zone(RequestView request, Book book) {
        return request.address().houseId() == null
                ? book.zone()
                : houses.findServed(request.address().houseId())
                        .map(ServedHouse::zone)
                        .orElse(book.zone());
    }

    private @Nullable String organisation(RequestView request) {
        return request.organisation() == null
                ? null
                : organisations
                        .find(request.organisation())
                        .map(OrganisationView::name)
                        .orElse(null);
    }
}
