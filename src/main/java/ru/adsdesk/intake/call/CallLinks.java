package ru.adsdesk.intake.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.intake.call.LinkTable.Link;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.request.RequestId;
import ru.adsdesk.request.RequestOrigins;

/**
 * Ties requests to the calls they came by. The request lies in an organisation's book, the call in the centre's: two
 * transactions, the request first. What is begun is noted before, so that a round completes what was cut off in between.
 */
@Component
public class CallLinks {

    private static final Logger log = LoggerFactory.getLogger(CallLinks.class);
    private static final Duration IN_HAND = Duration.ofSeconds(30);
    private static final Duration REGISTERING = Duration.ofMinutes(10);
    private static final Duration CALL_AWAITED = Duration.ofDays(3);

    private final LinkTable links;
    private final CallTable calls;
    private final RequestOrigins requests;
    private final CallMoments moments;
    private final Journal journal;
    private final BookTransactions transactions;

    CallLinks(
            LinkTable links,
            CallTable calls,
            RequestOrigins requests,
            CallMoments moments,
            Journal journal,
            BookTransactions transactions) {
        this.links = links;
        this.calls = calls;
        this.requests = requests;
        this.moments = moments;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** Notes that a request is being registered in a call, and what the call comes to by it. */
    public UUID begin(Caller caller, String callId, CameTo cameTo) {
        UUID id = TimeOrderedIds.next();
        links.add(
                new Link(id, BookId.of(caller.scope().centre()), callId, caller.actor(), cameTo, null, moments.now()));
        return id;
    }

    /** It was refused: the call came to nothing by it. */
    public void drop(UUID link) {
        links.remove(link);
    }

    /** It was registered: the call came to this request, now or as soon as the exchange tells of the call. */
    public void complete(UUID link, Caller caller, String callId, CameTo cameTo, RequestId request) {
        complete(new Link(
                link,
                BookId.of(caller.scope().centre()),
                callId,
                caller.actor(),
                cameTo,
                request.value(),
                moments.now()));
    }

    /** Completes what was cut off. */
    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    void round() {
        for (Link link : links.listBefore(moments.now().minus(IN_HAND))) {
            try {
                goOn(link);
            } catch (RuntimeException failed) {
                log.error("A request was not tied to its call; the next round tries again", failed);
            }
        }
    }

    private void goOn(Link link) {
        Instant now = moments.now();
        Optional<UUID> request = Optional.ofNullable(link.request()).or(() -> registered(link));
        if (request.isPresent()) {
            complete(new Link(
                    link.id(), link.book(), link.callId(), link.actor(), link.cameTo(), request.get(), link.notedAt()));
        }
        Duration kept = request.isPresent() ? CALL_AWAITED : REGISTERING;
        if (link.notedAt().isBefore(now.minus(kept))) {
            links.remove(link.id());
        }
    }

    private Optional<UUID> registered(Link link) {
        List<RequestId> found = requests.ofCall(CentreId.of(link.book().value()), link.callId(), link.notedAt());
        return found.stream()
                .map(RequestId::value)
                .filter(request -> calls.find(link.book(), link.callId())
                        .map(call -> !call.requests().contains(request))
                        .orElse(true))
                .findFirst();
    }

    private void complete(Link link) {
        UUID request = link.request();
        transactions.in(link.book(), () -> {
            Optional<StoredCall> call = calls.find(link.book(), link.callId())
                    .flatMap(known -> calls.lock(link.book(), known.id().value()));
            if (request != null && call.isEmpty()) {
                links.registered(link.id(), request);
            } else if (request != null && links.remove(link.id()) && isNew(call.orElseThrow(), request)) {
                calls.handle(
                        call.orElseThrow(),
                        link.cameTo().outcome(),
                        moments.now(),
                        link.cameTo().directedTo(),
                        request);
                journal.append(link.book(), links.line(call.orElseThrow(), link, moments.now()));
            }
            return true;
        });
    }

    private static boolean isNew(StoredCall call, UUID request) {
        return !call.requests().contains(request);
    }
}
