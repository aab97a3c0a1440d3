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
import ru.adsdesk.intake.call.CallDesk;
import ru.adsdesk.intake.message.MessageDesk;
import ru.adsdesk.intake.message.MessageId;
import ru.adsdesk.journal.Book;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Books;
import ru.adsdesk.journal.SealView;
import ru.adsdesk.journal.Seals;
import ru.adsdesk.request.RequestClocks;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.sla.ClockExplained;

/** Makes the sheets that explain clocks to an inspector or a court (416 p.13). */
@Component
public class ClockSheets {

    private final RequestDesk requests;
    private final RequestClocks clocks;
    private final CallDesk calls;
    private final MessageDesk messages;
    private final Houses houses;
    private final Organisations organisations;
    private final Books books;
    private final Seals seals;
    private final People people;
    private final Clock clock;

    ClockSheets(
            RequestDesk requests,
            RequestClocks clocks,
            CallDesk calls,
            MessageDesk messages,
            Houses houses,
            Organisations organisations,
            Books books,
            Seals seals,
            People people,
            Clock clock) {
        this.requests = requests;
        this.clocks = clocks;
        this.calls = calls;
        this.messages = messages;
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
        return of(request, seals.shown(request.book()));
    }

    /** The same for the screen, of a request the caller was shown: without a seal. */
    public ClockSheet of(RequestView shown) {
        return of(shown, null);
    }

    private ClockSheet of(RequestView request, @Nullable SealView seal) {
        Book book = books.get(request.book());
        return sheet("request", request.number(), request, clocks.explain(request), zone(request, book), book, seal);
    }

    /** The sheet of a call. Refuses {@code call.unknown}. */
    public ClockSheet ofCall(Caller caller, String id) {
        String reference = calls.get(caller, id).callId();
        return ofCentre(caller, "call", reference, calls.clocks(caller, id));
    }

    /** The sheet of a message. Refuses {@code message.unknown}. */
    public ClockSheet ofMessage(Caller caller, MessageId id) {
        return ofCentre(caller, "message", id.toString(), messages.clocks(caller, id));
    }

    private ClockSheet ofCentre(Caller caller, String kind, String reference, List<ClockExplained> explained) {
        Book book = books.get(BookId.of(caller.scope().centre()));
        return sheet(kind, reference, null, explained, book.zone(), book, seals.shown(book.id()));
    }

    private ClockSheet sheet(
            String kind,
            String reference,
            @Nullable RequestView request,
            List<ClockExplained> explained,
            ZoneId zone,
            Book book,
            @Nullable SealView seal) {
        return new ClockSheet(
                kind,
                reference,
                request,
                explained.stream()
                        .sorted(Comparator.comparing(ClockSheets::due))
                        .toList(),
                zone,
                book.origin(),
                request == null ? null : organisation(request),
                seal,
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
