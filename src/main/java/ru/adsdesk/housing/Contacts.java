package ru.adsdesk.housing;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Idempotency;
import ru.adsdesk.identity.IdentityProblem;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;
import tools.jackson.databind.json.JsonMapper;

/**
 * The directory of whom to call (416 p.14, p.17(1)): by house, district, organisation or the whole centre, by system and
 * case. Every change is a line of the centre's book; names and numbers stand there as commitments, for some are people's.
 */
@Service
public class Contacts {

    private final ContactTable table;
    private final HouseRegister register;
    private final Organisations organisations;
    private final Idempotency idempotency;
    private final Journal journal;
    private final BookTransactions transactions;
    private final JsonMapper json;
    private final Clock clock;

    Contacts(
            ContactTable table,
            HouseRegister register,
            Organisations organisations,
            Idempotency idempotency,
            Journal journal,
            BookTransactions transactions,
            JsonMapper json,
            Clock clock) {
        this.table = table;
        this.register = register;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.journal = journal;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /** Whom to call for a house the caller may see, nearest first, at most 100. Refuses {@code house.unknown}. */
    public List<ContactView> forHouse(
            Caller caller, HouseId house, @Nullable ContactSystem system, @Nullable ContactCase occasion) {
        return forHouse(register.visible(caller, house), system, occasion);
    }

    /** The same for a house whoever may see it: for those who look for it in a caller's name. */
    public List<ContactView> forHouse(
            ServedHouse house, @Nullable ContactSystem system, @Nullable ContactCase occasion) {
        return table.listFor(house, system, occasion);
    }

    /** Whom to call where the house is not known: what is for all of an organisation, or of the centre. */
    public List<ContactView> everywhere(
            CentreId centre,
            @Nullable OrganisationId server,
            @Nullable ContactSystem system,
            @Nullable ContactCase occasion) {
        return table.listFor(centre, server, system, occasion);
    }

    /** A page of the directory in the order of its ids. */
    public List<ContactView> page(
            Caller caller,
            @Nullable ContactSystem system,
            @Nullable ContactCase occasion,
            @Nullable ContactId after,
            int limit) {
        Rights.toRead(caller);
        return table.page(caller.scope(), system, occasion, after, limit);
    }

    /** An entry of a centre's directory, if there is one. */
    public Optional<ContactView> find(CentreId centre, ContactId id) {
        return table.find(centre, id);
    }

    /** An entry the caller may see. Refuses {@code contact.unknown}. */
    public ContactView get(Caller caller, ContactId id) {
        Rights.toRead(caller);
        return table.find(caller.scope().centre(), id)
                .filter(contact ->
                        contact.organisation() == null || organisations.covers(caller.scope(), contact.organisation()))
                .orElseThrow(HousingProblem.CONTACT_UNKNOWN::refused);
    }

    /**
     * Enters one; repeated under one {@code Idempotency-Key} it enters one. Refuses {@code contact.already},
     * {@code house.unknown}, {@code organisation.unknown}, {@code auth.forbidden} for what concerns more than the
     * caller's organisations.
     */
    public ContactView add(Caller caller, NewContact contact, @Nullable String key) {
        requireKeeper(caller, contact.house(), contact.organisation());
        BookId book = BookId.of(caller.scope().centre());
        ContactId fresh = ContactId.of(TimeOrderedIds.next());
        try {
            UUID id = transactions.in(book, () -> {
                Optional<UUID> before =
                        idempotency.claim(caller, "contact.add", key, json.writeValueAsBytes(contact), fresh.value());
                if (before.isEmpty()) {
                    table.insert(caller.scope().centre(), fresh, contact);
                    journal.append(book, kept(caller.actor(), fresh, contact));
                }
                return before.orElse(fresh.value());
            });
            return get(caller, ContactId.of(id));
        } catch (DuplicateKeyException same) {
            throw HousingProblem.CONTACT_ALREADY.refused();
        }
    }

    /** Writes it anew over the version named. Refuses {@code contact.unknown}, {@code housing.version-conflict} and as add. */
    public ContactView change(Caller caller, ContactId id, long version, NewContact contact) {
        ContactView before = get(caller, id);
        requireKeeper(caller, before.house(), before.organisation());
        requireKeeper(caller, contact.house(), contact.organisation());
        BookId book = BookId.of(caller.scope().centre());
        try {
            transactions.in(book, () -> {
                if (!table.change(caller.scope().centre(), id, contact, version)) {
                    throw HousingProblem.VERSION_CONFLICT.refused();
                }
                return journal.append(book, kept(caller.actor(), id, contact));
            });
        } catch (DuplicateKeyException same) {
            throw HousingProblem.CONTACT_ALREADY.refused();
        }
        return get(caller, id);
    }

    /** Takes it out. Refuses {@code contact.unknown}, {@code housing.version-conflict}, {@code auth.forbidden}. */
    public void remove(Caller caller, ContactId id, long version) {
        ContactView before = get(caller, id);
        requireKeeper(caller, before.house(), before.organisation());
        BookId book = BookId.of(caller.scope().centre());
        transactions.in(book, () -> {
            if (!table.delete(id, version)) {
                throw HousingProblem.VERSION_CONFLICT.refused();
            }
            return journal.append(
                    book, NewLine.of(subject(id), HousingFacts.CONTACT_REMOVED, clock.instant(), caller.actor()));
        });
    }

    /** Whoever keeps all keeps everything; others what is of their houses and organisations only. */
    private void requireKeeper(Caller caller, @Nullable HouseId house, @Nullable OrganisationId organisation) {
        Rights.toGovern(caller);
        if (house != null) {
            register.visible(caller, house);
        }
        if (organisation != null) {
            organisations.get(caller, organisation);
        }
        if (house == null && organisation == null && !caller.scope().all()) {
            throw IdentityProblem.FORBIDDEN.refused();
        }
    }

    /** The line that an entry was entered or changed. */
    NewLine kept(Actor actor, ContactId id, NewContact contact) {
        Map<String, Object> facts =
                new HashMap<>(Map.of("service", contact.service().name()));
        put(facts, "system", contact.system());
        put(facts, "case", contact.occasion());
        put(facts, "organisation", contact.organisation());
        Map<String, Object> secrets = new HashMap<>(Map.of("name", contact.name(), "numbers", contact.numbers()));
        put(secrets, "tell", contact.tell());
        put(secrets, "rule", contact.rule());
        put(secrets, "district", contact.district());
        HouseId house = contact.house();
        return NewLine.of(subject(id), HousingFacts.CONTACT_KEPT, clock.instant(), actor)
                .at(house == null ? null : house.value())
                .saying(facts)
                .keeping(secrets);
    }

    private static Subject subject(ContactId id) {
        return Subject.of("contact", id.value());
    }

    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value.toString());
        }
    }
}
