package ru.adsdesk.request;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.request.act.ActOrder;

/**
 * Acts on a request inside the transaction of a module above, for what happens to both at once: a crew that arrives on its
 * work order arrives on the request. The caller takes the request's row first of all, checks whose hands act, and appends
 * the lines it is given together with its own, in one append.
 */
@Component
public class SharedActs {

    private final ServiceRequests requests;
    private final PossibleActs possible;
    private final Stepping stepping;
    private final Clock clock;

    SharedActs(ServiceRequests requests, PossibleActs possible, Stepping stepping, Clock clock) {
        this.requests = requests;
        this.possible = possible;
        this.stepping = stepping;
        this.clock = clock;
    }

    /** Takes the row of a request until the transaction ends; whether the caller may see it is checked before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<HeldRequest> hold(RequestId id) {
        requests.lock(id.value());
        return requests.find(id.value()).map(HeldRequest::new);
    }

    /** The same, unless somebody else holds it: for rounds, which pass it over and come again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<HeldRequest> holdUnlessBusy(RequestId id) {
        return requests.lockUnlessBusy(id.value()).map(HeldRequest::new);
    }

    /**
     * Does an act and returns its line, still to be appended. The hands are the calling module's to check. Refuses
     * {@code act-not-possible}, {@code act.*} times and what the act itself refuses.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public NewLine act(Caller caller, HeldRequest held, ActOrder order) {
        ServiceRequest request = held.request();
        possible.requireWay(caller, request, order.act());
        NewLine line =
                stepping.step(Doing.of(caller, request, order, clock.instant().truncatedTo(ChronoUnit.MILLIS)), order);
        requests.save(request);
        return line;
    }
}
