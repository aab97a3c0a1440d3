package ru.adsdesk.request;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.identity.AccessLog;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;

/** Where residents' requests are registered and looked up (416 p.13, p.17). */
@Component
public class RequestDesk {

    private final Registering registering;
    private final Merging merging;
    private final Resuming resuming;
    private final RequestReading reading;
    private final RequestSearch search;
    private final Unmasking unmasking;
    private final FirstLines firstLines;
    private final Views views;
    private final AccessLog accessLog;

    RequestDesk(
            Registering registering,
            Merging merging,
            Resuming resuming,
            RequestReading reading,
            RequestSearch search,
            Unmasking unmasking,
            FirstLines firstLines,
            Views views,
            AccessLog accessLog) {
        this.registering = registering;
        this.merging = merging;
        this.resuming = resuming;
        this.reading = reading;
        this.search = search;
        this.unmasking = unmasking;
        this.firstLines = firstLines;
        this.views = views;
        this.accessLog = accessLog;
    }

    /**
     * What a registration came to.
     *
     * @param view the request
     * @param created false where the call repeated an earlier one or joined an open request
     */
    public record Answer(RequestView view, boolean created) {}

    /**
     * Registers a request in the book of whoever serves its house now, or joins it to the open one it repeats. Durable
     * when this returns. Refuses, with nothing stored: {@code address.*}, {@code house.not-served}, {@code kind.unknown},
     * {@code answer.unknown}, {@code channel.*}, {@code organisation.*}, times and texts that cannot be,
     * {@code request.merge-refused}, {@code idempotency.*}.
     *
     * @param caller who registers
     * @param order what was asked
     * @param key the {@code Idempotency-Key}, required of integration keys
     * @param body what was sent, written out the same way each time
     */
    public Answer register(Caller caller, RegisterRequest order, @Nullable String key, byte[] body) {
        Registered registered = order.mergeInto() == null
                ? registering.register(caller, order, key, body)
                : merging.merge(caller, order, order.mergeInto().value(), key, body);
        return new Answer(views.view(caller, registered, Masking.NONE), registered.created());
    }

    /** Its applicant turned to the desk again, by a call or message that was tied to it: a deferred request comes back. */
    public void applicantSpoke(Caller caller, RequestId id) {
        resuming.byApplicant(caller, id.value());
    }

    /**
     * The same, heard from the line of that call or message: a request that was put off before it comes back, one that came back
     * already or was put off anew since is left alone.
     */
    public void applicantSpoke(RequestId id, Instant when) {
        resuming.byApplicant(id.value(), when);
    }

    /** One request by id, number or {@code book:number}. Refuses {@code request.unknown}, {@code number-ambiguous}. */
    @Transactional(readOnly = true)
    public RequestView get(Caller caller, String idOrNumber) {
        ServiceRequest request = reading.get(caller, idOrNumber);
        accessLog.note(caller, "request.read", "request", request.requestId().value());
        return views.view(caller, firstLines.of(request), Masking.of(caller.role()));
    }

    /** The same with personal values whole: an act of a manager or auditor, with a line. */
    public RequestView unmask(Caller caller, String idOrNumber) {
        ServiceRequest request = reading.get(caller, idOrNumber);
        return views.view(caller, unmasking.unmask(caller, request), Masking.NONE);
    }

    /** A page of requests the caller may see, newest first. */
    @Transactional(readOnly = true)
    public Page<RequestView> list(Caller caller, RequestQuery query) {
        accessLog.note(caller, "request.search", "search", null);
        return search.page(caller, query);
    }

    /** Those there are of these requests, by id; whether the caller may see them is checked by whoever asks. */
    @Transactional(readOnly = true)
    public Map<RequestId, RequestView> listOf(Caller caller, Collection<RequestId> ids) {
        return ids.isEmpty() ? Map.of() : search.list(caller, ids);
    }
}
