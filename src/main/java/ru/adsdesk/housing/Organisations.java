package ru.adsdesk.housing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Idempotency;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.identity.Scope;
import ru.adsdesk.journal.Book;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Books;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;

/** The managing organisations a centre serves. Each gets its book of the journal when it is entered. */
@Service
public class Organisations {

    private final OrganisationTable table;
    private final Books books;
    private final Idempotency idempotency;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;
    private final Cache<OrganisationId, OrganisationView> known = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(2))
            .build();
    private final Cache<Scope, List<OrganisationId>> within = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofSeconds(2))
            .build();

    Organisations(
            OrganisationTable table,
            Books books,
            Idempotency idempotency,
            Journal journal,
            BookTransactions transactions,
            Clock clock) {
        this.table = table;
        this.books = books;
        this.idempotency = idempotency;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** An organisation; empty if there is none. */
    public Optional<OrganisationView> find(OrganisationId id) {
        OrganisationView remembered = known.getIfPresent(id);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<OrganisationView> found = table.find(id);
        found.ifPresent(organisation -> known.put(id, organisation));
        return found;
    }

    /** An organisation the caller may see. Refuses {@code organisation.unknown}. */
    public OrganisationView get(Caller caller, OrganisationId id) {
        Rights.toRead(caller);
        return find(id).filter(organisation -> caller.scope().covers(organisation.centre(), id))
                .orElseThrow(HousingProblem.ORGANISATION_UNKNOWN::refused);
    }

    /** All organisations of a centre, by name. */
    public List<OrganisationView> listOf(CentreId centre) {
        return table.list(centre);
    }

    /** A page of those the caller may see, in the order of their ids. */
    public List<OrganisationView> page(Caller caller, @Nullable OrganisationId after, int limit) {
        Rights.toRead(caller);
        return table.page(caller.scope(), after, limit);
    }

    /** Whether an organisation of the scope's centre lies within the scope. */
    public boolean covers(Scope scope, OrganisationId id) {
        return find(id).map(organisation -> scope.covers(organisation.centre(), id))
                .orElse(false);
    }

    /** The organisations within a scope: whose books its holder may read. */
    public List<OrganisationId> idsWithin(Scope scope) {
        return within.get(scope, table::idsWithin);
    }

    /**
     * Enters an organisation, opens its book and writes the book's first line. Refuses {@code organisation.name-taken},
     * {@code organisation.inn-invalid}, {@code phone.invalid}, {@code auth.forbidden}.
     */
    public OrganisationView create(Caller caller, String name, @Nullable String inn, @Nullable String phone) {
        return create(caller, name, inn, phone, null);
    }

    /** The same; repeated under one {@code Idempotency-Key} it enters one organisation. */
    public OrganisationView create(
            Caller caller, String name, @Nullable String inn, @Nullable String phone, @Nullable String key) {
        Rights.toGovernAll(caller);
        CentreId centre = caller.scope().centre();
        OrganisationView organisation =
                new OrganisationView(OrganisationId.next(), name.strip(), inn(inn), phone(phone), centre, 0);
        BookId book = BookId.of(organisation.id());
        byte[] body = facts(name, inn, phone).toString().getBytes(StandardCharsets.UTF_8);
        try {
            UUID id = transactions.in(book, () -> {
                Optional<UUID> before = idempotency.claim(
                        caller,
                        "organisation.create",
                        key,
                        body,
                        organisation.id().value());
                if (before.isEmpty()) {
                    table.insert(organisation, clock.instant());
                    books.open(
                            book,
                            Book.Kind.ORGANISATION,
                            centre,
                            books.get(BookId.of(centre)).zone());
                    journal.append(book, line(caller, organisation, HousingFacts.ORGANISATION_CREATED));
                }
                return before.orElse(organisation.id().value());
            });
            within.invalidateAll();
            return get(caller, new OrganisationId(id));
        } catch (DuplicateKeyException taken) {
            throw HousingProblem.ORGANISATION_NAME_TAKEN.refused(name);
        }
    }

    /**
     * Changes name, INN or phone. Refuses {@code organisation.unknown}, {@code housing.version-conflict},
     * {@code organisation.name-taken}.
     */
    public OrganisationView change(
            Caller caller, OrganisationId id, long version, String name, @Nullable String inn, @Nullable String phone) {
        Rights.toGovern(caller);
        OrganisationView before = get(caller, id);
        OrganisationView after =
                new OrganisationView(id, name.strip(), inn(inn), phone(phone), before.centre(), version + 1);
        try {
            transactions.in(BookId.of(id), () -> {
                if (!table.update(after)) {
                    throw HousingProblem.VERSION_CONFLICT.refused();
                }
                return journal.append(BookId.of(id), line(caller, after, HousingFacts.ORGANISATION_CHANGED));
            });
        } catch (DuplicateKeyException taken) {
            throw HousingProblem.ORGANISATION_NAME_TAKEN.refused(name);
        }
        known.invalidate(id);
        return after;
    }

    /** Forgets what it remembers: after an import. */
    void forgetAll() {
        known.invalidateAll();
        within.invalidateAll();
    }

    private NewLine line(Caller caller, OrganisationView organisation, String code) {
        return NewLine.of(Subject.of("organisation", organisation.id().value()), code, clock.instant(), caller.actor())
                .saying(facts(organisation.name(), organisation.inn(), organisation.phone()));
    }

    static Map<String, Object> facts(String name, @Nullable String inn, @Nullable String phone) {
        Map<String, Object> facts = new TreeMap<>(Map.of("name", name));
        if (inn != null) {
            facts.put("inn", inn);
        }
        if (phone != null) {
            facts.put("phone", phone);
        }
        return facts;
    }

    /** «ООО "Уют"» and «ооо уют» are one organisation. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    static @Nullable String inn(@Nullable String inn) {
        if (inn == null || inn.isBlank()) {
            return null;
        }
        if (!inn.strip().matches("\\d{10}|\\d{12}")) {
            throw HousingProblem.ORGANISATION_INN_INVALID.refused();
        }
        return inn.strip();
    }

    private static @Nullable String phone(@Nullable String phone) {
        return phone == null || phone.isBlank()
                ? null
                : Phone.parse("phone", phone).e164();
    }
}
