package ru.adsdesk.notification;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.crew.CrewId;
import ru.adsdesk.dispatch.crew.Crews;
import ru.adsdesk.dispatch.crew.WorkerId;
import ru.adsdesk.dispatch.crew.WorkerView;
import ru.adsdesk.dispatch.crew.Workers;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.notification.LineFacts.Said;

/** To whose accounts a work order was given. */
@Component
class AssignedTeams {

    private final Crews crews;
    private final Workers workers;

    AssignedTeams(Crews crews, Workers workers) {
        this.crews = crews;
        this.workers = workers;
    }

    /** The worker's account, or those of everybody in the crew; those without one are not told by the desk. */
    List<UUID> accounts(CentreId centre, Said assigned) {
        Caller desk = Caller.system(centre);
        Stream<WorkerView> worker = assigned.text("worker").stream()
                .flatMap(id -> workers.find(desk, WorkerId.of(UUID.fromString(id))).stream());
        Stream<WorkerView> crew = assigned.text("crew").stream()
                .flatMap(id -> crews.find(desk, CrewId.of(UUID.fromString(id))).stream())
                .flatMap(its -> its.workers().stream());
        return Stream.concat(worker, crew)
                .map(WorkerView::account)
                .filter(Objects::nonNull)
                .map(account -> account.value())
                .distinct()
                .toList();
    }
}
