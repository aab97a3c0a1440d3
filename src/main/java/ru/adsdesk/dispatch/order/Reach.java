package ru.adsdesk.dispatch.order;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.crew.WorkerView;
import ru.adsdesk.dispatch.crew.Workers;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Role;

/**
 * Which work orders are a caller's to see: the desk's people see those in the books of their scope; who goes out sees those of
 * their own crew, who leads a contractor's crews all of the contractor's, and nobody of them anything else.
 */
@Component
class Reach {

    private final Workers workers;
    private final Organisations organisations;

    Reach(Workers workers, Organisations organisations) {
        this.workers = workers;
        this.organisations = organisations;
    }

    /** Those who go out: crew and worker; of who leads a contractor's crews, the contractor. */
    record Own(
            @Nullable UUID crew,
            @Nullable UUID worker,
            @Nullable UUID contractor) {

        static Own of(WorkerView worker) {
            return new Own(
                    worker.crew() == null ? null : worker.crew().value(),
                    worker.id().value(),
                    worker.contractor() == null ? null : worker.contractor().value());
        }

        boolean has(Team team) {
            return has(crew, team.crew()) || has(worker, team.worker()) || has(contractor, team.contractor());
        }

        private static boolean has(@Nullable UUID mine, @Nullable UUID its) {
            return mine != null && mine.equals(its);
        }
    }

    /** What is the caller's own as one who goes out; empty for everybody else. */
    Optional<Own> own(Caller caller) {
        return caller.role() == Role.EXECUTOR ? workers.of(caller).map(Own::of) : Optional.empty();
    }

    /** The books whose work orders the desk's people see; none for those who go out. */
    List<UUID> books(Caller caller) {
        if (caller.role() == Role.EXECUTOR || caller.role() == Role.CHANNEL || caller.role() == Role.RESIDENT) {
            return List.of();
        }
        List<UUID> books = new java.util.ArrayList<>(organisations.idsWithin(caller.scope()).stream()
                .map(OrganisationId::value)
                .toList());
        if (caller.scope().all()) {
            books.add(caller.scope().centre().value());
        }
        return books;
    }

    /** Whether the caller may see an order. */
    boolean shows(Caller caller, WorkOrder order) {
        return shown(caller).test(order);
    }

    /** Which of many orders the caller may see; one look at who they are. */
    Predicate<WorkOrder> shown(Caller caller) {
        if (caller.role() == Role.EXECUTOR) {
            Optional<Own> own = own(caller);
            return order -> own.filter(its -> its.has(order.team())).isPresent();
        }
        List<UUID> books = books(caller);
        return order -> books.contains(order.book().value());
    }
}
