package ru.adsdesk.sla;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.Book;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Books;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.sla.norm.Norm;
import ru.adsdesk.sla.norm.NormCatalogue;
import ru.adsdesk.sla.norm.NormId;
import ru.adsdesk.sla.norm.NormsRefused;

/** The norms the desk keeps, and the terms a region, an organisation or a contract sets in their place. */
@Component
public class Norms {

    /** Every instance knows an override by then; nothing that begins earlier runs by it. */
    static final Duration UNTIL_KNOWN = Duration.ofSeconds(5);

    private final NormCatalogue catalogue;
    private final OverrideTable overrides;
    private final Organisations organisations;
    private final Houses houses;
    private final Books books;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    Norms(
            NormCatalogue catalogue,
            OverrideTable overrides,
            Organisations organisations,
            Houses houses,
            Books books,
            Journal journal,
            BookTransactions transactions,
            Clock clock) {
        this.catalogue = catalogue;
        this.overrides = overrides;
        this.organisations = organisations;
        this.houses = houses;
        this.books = books;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Own terms to set.
     *
     * @param scope whose
     * @param scopeId the organisation or house; of a region, absent: the caller's centre
     * @param inForce first day, in the house's zone; today or later
     * @param changes what differs
     */
    public record SetTerms(OverrideScope scope, @Nullable UUID scopeId, LocalDate inForce, NormChanges changes) {}

    /** Every shipped norm with the caller's centre's own terms. */
    public List<NormView> list(Caller caller) {
        UUID centre = caller.scope().centre().value();
        List<NormOverride> own = overrides.all().stream()
                .filter(each -> each.centre().equals(centre))
                .toList();
        return catalogue.newest().stream()
                .map(norm -> NormView.of(norm, catalogue.versions(norm.id()), own))
                .toList();
    }

    /**
     * Sets own terms for what begins from that day on; clocks already running keep theirs. A line of the centre's book.
     * Refuses {@code norm.unknown}, {@code norm.scope-foreign}, {@code norm.terms-bad}, {@code norm.in-past}.
     */
    public UUID set(Caller caller, NormId id, SetTerms terms) {
        List<Norm> versions = catalogue.versions(id);
        if (versions.isEmpty()) {
            throw SlaProblem.NORM_UNKNOWN.refused();
        }
        check(versions.getLast(), terms.changes());
        BookId book = BookId.of(caller.scope().centre());
        NormOverride override = override(caller, id, terms, books.get(book));
        transactions.in(book, () -> {
            overrides.insert(override);
            return journal.append(book, line(caller, override));
        });
        overrides.refresh();
        return override.id();
    }

    private static void check(Norm norm, NormChanges changes) {
        try {
            changes.over(norm).check();
        } catch (NormsRefused | IllegalArgumentException | DateTimeParseException | ArithmeticException bad) {
            throw SlaProblem.NORM_TERMS_BAD.refused();
        }
    }

    private NormOverride override(Caller caller, NormId id, SetTerms terms, Book book) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (terms.inForce().isBefore(now.atZone(book.zone()).toLocalDate())) {
            throw SlaProblem.NORM_IN_PAST.refused();
        }
        return new NormOverride(
                TimeOrderedIds.next(),
                caller.scope().centre().value(),
                id,
                terms.scope(),
                scope(caller, terms),
                terms.inForce(),
                now.plus(UNTIL_KNOWN),
                terms.changes());
    }

    private UUID scope(Caller caller, SetTerms terms) {
        UUID asked = terms.scopeId();
        boolean own = switch (terms.scope()) {
            case REGION ->
                caller.scope().all()
                        && (asked == null
                                || asked.equals(caller.scope().centre().value()));
            case ORGANISATION -> asked != null && organisations.covers(caller.scope(), OrganisationId.of(asked));
            case CONTRACT -> asked != null && serves(caller, asked);
        };
        if (!own) {
            throw SlaProblem.NORM_SCOPE_FOREIGN.refused();
        }
        return asked == null ? caller.scope().centre().value() : asked;
    }

    private boolean serves(Caller caller, UUID house) {
        return houses.findServed(HouseId.of(house))
                .filter(served -> served.server() == null
                        ? caller.scope().all()
                                && served.centre().equals(caller.scope().centre())
                        : organisations.covers(caller.scope(), served.server()))
                .isPresent();
    }

    private NewLine line(Caller caller, NormOverride override) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("norm", override.norm().value());
        facts.put("scope", override.scope().name());
        facts.put("scopeId", override.scopeId().toString());
        facts.put("inForce", override.inForce().toString());
        facts.put("knownFrom", override.knownFrom().toString());
        facts.putAll(override.changes().facts());
        return NewLine.of(
                        Subject.of("norm", override.id()),
                        SlaFacts.NORM_CHANGED,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        caller.actor())
                .saying(facts);
    }
}
