package ru.adsdesk.request;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Idempotency;
import ru.adsdesk.identity.Role;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.request.act.Act;
import ru.adsdesk.request.act.ActOrder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does an act on a request (416 p.13, p.17): one act, one line, one transaction in the request's book. The row is locked
 * first, so two who act at once act one after the other, and the second must have seen what the first did.
 */
@Component
public class Acts {

    private final RequestReading reading;
    private final ServiceRequests requests;
    private final PossibleActs possible;
    private final Deciding deciding;
    private final Linking linking;
    private final Resuming resuming;
    private final HandingOver handingOver;
    private final Stepping stepping;
    private final FirstLines firstLines;
    private final Views views;
    private final Idempotency idempotency;
    private final Journal journal;
    private final BookTransactions transactions;
    private final JsonMapper json;
    private final Clock clock;

    Acts(
            RequestReading reading,
            ServiceRequests requests,
            PossibleActs possible,
            Deciding deciding,
            Linking linking,
            Resuming resuming,
            HandingOver handingOver,
            Stepping stepping,
            FirstLines firstLines,
            Views views,
            Idempotency idempotency,
            Journal journal,
            BookTransactions transactions,
            JsonMapper json,
            Clock clock) {
        this.reading = reading;
        this.requests = requests;
        this.possible = possible;
        this.deciding = deciding;
        this.linking = linking;
        this.resuming = resuming;
        this.handingOver = handingOver;
        this.stepping = stepping;
        this.firstLines = firstLines;
        this.views = views;
        this.idempotency = idempotency;
        this.journal = journal;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Does an act and shows the request after it. Refuses, with nothing stored: {@code request.unknown},
     * {@code number-ambiguous}, {@code act.not-yours}, {@code act-not-possible}, {@code if-match.required},
     * {@code version-conflict}, {@code act.*} times, {@code idempotency.*} and what the act itself refuses.
     *
     * @param caller who acts
     * @param idOrNumber on which request
     * @param order the act and all it has to be told
     * @param version the decision version the caller saw; may be absent where the act decides nothing
     * @param key the {@code Idempotency-Key}, required of integration keys
     */
    public RequestView act(
            Caller caller, String idOrNumber, ActOrder order, @Nullable Integer version, @Nullable String key) {
        ServiceRequest seen = reading.get(caller, idOrNumber);
        if (version == null && order.act().decides()) {
            throw RequestProblem.IF_MATCH_REQUIRED.refused();
        }
        List<UUID> rows = deciding.rows(caller, seen, order);
        ServiceRequest done = transactions.in(seen.book(), () -> actOnce(caller, seen, rows, order, version, key));
        if (order.act() == Act.CONFIRM_ADDRESS && done.location().house() != null) {
            handingOver.handOver(HouseId.of(done.location().house()));
            return view(caller, reading.get(caller, done.requestId().value()));
        }
        return view(caller, done);
    }

    private ServiceRequest actOnce(
            Caller caller,
            ServiceRequest seen,
            List<UUID> rows,
            ActOrder order,
            @Nullable Integer version,
            @Nullable String key) {
        Optional<UUID> before = idempotency.claim(
                caller,
                "request." + order.act().path(),
                key,
                key == null ? new byte[0] : body(seen, order, version),
                seen.requestId().value());
        linking.hold(caller, order);
        rows.forEach(requests::lock);
        ServiceRequest request = requests.find(seen.requestId().value()).orElseThrow(RequestProblem.UNKNOWN::refused);
        return before.isPresent() ? request : act(caller, request, order, version);
    }

    private ServiceRequest act(Caller caller, ServiceRequest request, ActOrder order, @Nullable Integer version) {
        possible.requireHands(caller, request, order.act());
        if (version != null && version != request.decisionVersion()) {
            throw RequestProblem.VERSION_CONFLICT.refused().with("current", view(caller, request));
        }
        possible.requireWay(caller, request, order.act());
        Doing doing = Doing.of(caller, request, order, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        List<NewLine> written = new ArrayList<>(List.of(stepping.step(doing, order)));
        Checking.consequence(doing, order)
                .map(next -> stepping.step(doing, next))
                .ifPresent(written::add);
        if (caller.role() == Role.RESIDENT) {
            resuming.byApplicant(caller, request, doing.now()).ifPresent(written::add);
        }
        written.addAll(linking.alongWith(doing, order));
        requests.save(request);
        journal.append(request.book(), written);
        return request;
    }

    private RequestView view(Caller caller, ServiceRequest request) {
        Masking masking = caller.role() == Role.CHANNEL ? Masking.PERSONAL : Masking.of(caller.role());
        return views.view(caller, firstLines.of(request), masking);
    }

    private byte[] body(ServiceRequest seen, ActOrder order, @Nullable Integer version) {
        return json.writeValueAsBytes(List.of(seen.requestId(), version == null ? -1 : version, order));
    }
}
