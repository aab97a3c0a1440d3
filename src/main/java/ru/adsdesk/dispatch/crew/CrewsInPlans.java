package ru.adsdesk.dispatch.crew;

import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.request.Performers;

/** A plan may name a crew before any work order is given to it. */
@Component
class CrewsInPlans implements Performers {

    private final Crews crews;

    CrewsInPlans(Crews crews) {
        this.crews = crews;
    }

    @Override
    public boolean knows(Caller caller, UUID assignee) {
        return crews.find(caller, CrewId.of(assignee)).isPresent();
    }
}
