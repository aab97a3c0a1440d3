package ru.adsdesk.reporting;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Idempotency;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Page;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Books;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compliance reports of a month, frozen: their files are the same for ever, their hashes stand in a line of the book. What is put
 * right later, or ends later, makes a further edition that says what differs (416 p.13, p.17).
 */
@Component
public class Editions {

    private static final String OPERATION = "report.freeze";

    private final EditionReading reading;
    private final Freezing freezing;
    private final EditionTable table;
    private final Organisations organisations;
    private final Books books;
    private final Idempotency idempotency;
    private final BookTransactions transactions;
    private final JsonMapper json;
    private final Clock clock;

    Editions(
            EditionReading reading,
            Freezing freezing,
            EditionTable table,
            Organisations organisations,
            Books books,
            Idempotency idempotency,
            BookTransactions transactions,
            JsonMapper json,
            Clock clock) {
        this.reading = reading;
        this.freezing = freezing;
        this.table = table;
        this.organisations = organisations;
        this.books = books;
        this.idempotency = idempotency;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Freezes the report of a month that is over. Refuses {@code report.month-not-over}, {@code report.whole-centre},
     * {@code report.edition-same} where an edition says the same already, {@code organisation.unknown}, {@code idempotency.*}.
     *
     * @param organisation whose; absent: all the centre serves, its calls among them
     * @param key the {@code Idempotency-Key}
     */
    public EditionView make(
            Caller caller, YearMonth month, @Nullable OrganisationId organisation, @Nullable String key) {
        BookId book = book(caller, organisation);
        requireOver(caller, month);
        EditionContent content = reading.read(caller, month, organisation);
        EditionId id = EditionId.next();
        byte[] body = key == null ? new byte[0] : json.writeValueAsBytes(List.of(month.toString(), book.toString()));
        EditionId made = transactions.in(book, () -> {
            Optional<UUID> before = idempotency.claim(caller, OPERATION, key, body, id.value());
            if (before.isEmpty()) {
                freezing.freeze(caller, book, id, content);
            }
            return before.map(EditionId::of).orElse(id);
        });
        return table.find(made).orElseThrow(ReportingProblem.EDITION_UNKNOWN::refused);
    }

    /** A page of those the caller may see, newest first. Refuses {@code parameter.bad}, {@code organisation.unknown}. */
    public Page<EditionView> list(
            Caller caller,
            @Nullable OrganisationId organisation,
            @Nullable YearMonth month,
            @Nullable EditionId after,
            int limit) {
        int most = Page.limit(limit);
        List<BookId> of = organisation == null ? books(caller) : List.of(book(caller, organisation));
        return Page.of(table.list(caller.scope().centre(), of, month, after, most + 1), most, EditionView::id);
    }

    /** One. Refuses {@code report.edition-unknown}. */
    public EditionView get(Caller caller, EditionId id) {
        return table.find(id)
                .filter(edition -> books(caller).contains(edition.book()))
                .orElseThrow(ReportingProblem.EDITION_UNKNOWN::refused);
    }

    /** One of its files, byte for byte as it was made. Refuses {@code report.edition-unknown}. */
    public byte[] file(Caller caller, EditionId id, EditionFormat format) {
        return table.file(get(caller, id), format).orElseThrow(ReportingProblem.EDITION_UNKNOWN::refused);
    }

    private BookId book(Caller caller, @Nullable OrganisationId organisation) {
        if (organisation != null) {
            return BookId.of(organisations.get(caller, organisation).id());
        }
        if (!caller.scope().all()) {
            throw ReportingProblem.WHOLE_CENTRE.refused();
        }
        return BookId.of(caller.scope().centre());
    }

    /** The centre's own editions tell of every organisation: they are for those who may see all. */
    private List<BookId> books(Caller caller) {
        List<BookId> all = new ArrayList<>();
        if (caller.scope().all()) {
            all.add(BookId.of(caller.scope().centre()));
        }
        organisations.idsWithin(caller.scope()).stream().map(BookId::of).forEach(all::add);
        return all;
    }

    private void requireOver(Caller caller, YearMonth month) {
        ZoneId zone = books.get(BookId.of(caller.scope().centre())).zone();
        if (!month.isBefore(YearMonth.from(clock.instant().atZone(zone)))) {
            throw ReportingProblem.MONTH_NOT_OVER.at("month", month);
        }
    }
}
