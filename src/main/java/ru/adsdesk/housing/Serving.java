package ru.adsdesk.housing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import ru.adsdesk.housing.later.LaterLines;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;

/**
 * Who serves a house, and the change from one to another. Old lines stay in the old book; the new server's book begins with
 * {@code service.started}. {@link ServiceChanged} is told in the same transaction, so that open requests can follow.
 */
@Service
public class Serving {

    private final Houses houses;
    private final HouseRegister register;
    private final HouseTable table;
    private final ServiceTable services;
    private final Organisations organisations;
    private final LaterLines later;
    private final Journal journal;
    private final BookTransactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Serving(
            Houses houses,
            HouseRegister register,
            HouseTable table,
            ServiceTable services,
            Organisations organisations,
            LaterLines later,
            Journal journal,
            BookTransactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.houses = houses;
        this.register = register;
        this.table = table;
        this.services = services;
        this.organisations = organisations;
        this.later = later;
        this.journal = journal;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Who served the house from when to when, latest first. Refuses {@code house.unknown}. */
    public List<ServiceView> history(Caller caller, HouseId house) {
        register.visible(caller, house);
        return services.history(house);
    }

    /**
     * From now on the organisation serves the house; whoever served it ceases to. Refuses {@code house.unknown},
     * {@code organisation.unknown}, {@code service.already}, {@code auth.forbidden}.
     */
    public ServedHouse changeServer(Caller caller, HouseId house, OrganisationId to) {
        Rights.toGovern(caller);
        organisations.get(caller, to);
        ServedHouse before = register.visible(caller, house);
        if (to.equals(before.server())) {
            throw HousingProblem.SERVICE_ALREADY.refused();
        }
        return change(caller, before, to);
    }

    /** From now on nobody but the centre serves the house. Refuses {@code service.none} and as above. */
    public ServedHouse end(Caller caller, HouseId house) {
        Rights.toGovern(caller);
        ServedHouse before = register.visible(caller, house);
        if (before.server() == null) {
            throw HousingProblem.SERVICE_NONE.refused();
        }
        return change(caller, before, null);
    }

    private ServedHouse change(Caller caller, ServedHouse before, @Nullable OrganisationId to) {
        BookId book = to == null ? before.book() : BookId.of(to);
        ServedHouse after = transactions.in(book, () -> {
            table.lock(before.id());
            ServedHouse locked = table.find(before.id()).orElseThrow(HousingProblem.HOUSE_UNKNOWN::refused);
            if (!Objects.equals(locked.server(), before.server())) {
                throw HousingProblem.VERSION_CONFLICT.refused();
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            serve(before, to, now);
            ServedHouse changed = table.find(before.id()).orElseThrow(HousingProblem.HOUSE_UNKNOWN::refused);
            tell(caller, before, to, now);
            return changed;
        });
        later.write();
        return after;
    }

    private void serve(ServedHouse before, @Nullable OrganisationId to, Instant now) {
        try {
            if (before.server() != null) {
                services.end(before.id(), now);
            }
            if (to != null) {
                services.start(before.id(), to, now);
            }
        } catch (DataIntegrityViolationException overlap) {
            throw HousingProblem.SERVICE_OVERLAPS.refused();
        }
        houses.forget(before.id());
        events.publishEvent(new ServiceChanged(before.id(), before.server(), to, now));
    }

    /** The lines, last of all. */
    private void tell(Caller caller, ServedHouse before, @Nullable OrganisationId to, Instant now) {
        NewLine ended = line(caller, before, HousingFacts.SERVICE_ENDED, before.server(), "to", to, now);
        if (to == null) {
            journal.append(before.book(), ended);
        } else {
            if (before.server() != null) {
                later.owe(before.book(), ended);
            }
            journal.append(
                    BookId.of(to),
                    line(caller, before, HousingFacts.SERVICE_STARTED, to, "from", before.server(), now));
        }
    }

    private static NewLine line(
            Caller caller,
            ServedHouse house,
            String code,
            @Nullable OrganisationId organisation,
            String otherRole,
            @Nullable OrganisationId other,
            Instant now) {
        String subject = organisation == null ? house.centre().toString() : organisation.toString();
        return NewLine.of(Subject.of("house", house.id().value()), code, now, caller.actor())
                .at(house.id().value())
                .saying(Map.of(
                        "organisation",
                        subject,
                        otherRole,
                        other == null ? house.centre().toString() : other.toString(),
                        "address",
                        house.address()));
    }
}
