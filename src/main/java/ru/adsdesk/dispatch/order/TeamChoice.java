package ru.adsdesk.dispatch.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.DispatchProblem;
import ru.adsdesk.dispatch.crew.CrewId;
import ru.adsdesk.dispatch.crew.CrewView;
import ru.adsdesk.dispatch.crew.Crews;
import ru.adsdesk.dispatch.crew.WorkerId;
import ru.adsdesk.dispatch.crew.WorkerView;
import ru.adsdesk.dispatch.crew.Workers;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookId;

/** Finds out whom a work order is given to. */
@Component
class TeamChoice {

    private final Crews crews;
    private final Workers workers;

    TeamChoice(Crews crews, Workers workers) {
        this.crews = crews;
        this.workers = workers;
    }

    /**
     * Whom it is given to.
     *
     * @param team as it is stored
     * @param account the executor's account the request is dispatched to: the worker's, else the first of the crew's
     */
    record Chosen(Team team, @Nullable AccountId account) {}

    /**
     * A crew or worker of the caller's centre that works for the organisation of the book. Refuses
     * {@code work-order.to-nobody}, {@code crew.foreign}, {@code worker.foreign}.
     */
    Chosen choose(Caller caller, BookId book, @Nullable CrewId crew, @Nullable WorkerId worker) {
        if (worker != null) {
            return alone(caller, book, crew, worker);
        }
        if (crew == null) {
            throw DispatchProblem.ORDER_TO_NOBODY.at("crew");
        }
        return of(crew(caller, book, crew), null);
    }

    private Chosen alone(Caller caller, BookId book, @Nullable CrewId crew, WorkerId id) {
        WorkerView worker = workers.find(caller, id).orElseThrow(() -> DispatchProblem.WORKER_FOREIGN.at("worker"));
        if (crew != null && !crew.equals(worker.crew())) {
            throw DispatchProblem.WORKER_FOREIGN.at("worker");
        }
        return worker.crew() == null
                ? new Chosen(new Team(null, id.value(), null), worker.account())
                : of(crew(caller, book, worker.crew()), worker);
    }

    private CrewView crew(Caller caller, BookId book, CrewId id) {
        CrewView crew = crews.find(caller, id).orElseThrow(() -> DispatchProblem.CREW_FOREIGN.at("crew"));
        boolean worksForThem = crew.organisations().isEmpty()
                || crew.organisations().stream()
                        .anyMatch(organisation -> organisation.value().equals(book.value()));
        if (!worksForThem) {
            throw DispatchProblem.CREW_FOREIGN.at("crew");
        }
        return crew;
    }

    private static Chosen of(CrewView crew, @Nullable WorkerView worker) {
        UUID contractor =
                crew.contractor() == null ? null : crew.contractor().id().value();
        UUID alone = worker == null ? null : worker.id().value();
        return new Chosen(
                new Team(crew.id().value(), alone, contractor), worker == null ? firstAccount(crew) : worker.account());
    }

    private static @Nullable AccountId firstAccount(CrewView crew) {
        for (WorkerView worker : crew.workers()) {
            if (worker.account() != null) {
                return worker.account();
            }
        }
        return null;
    }
}
