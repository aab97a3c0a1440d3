package ru.adsdesk.request;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Numbers;
import ru.adsdesk.journal.RequestNumber;
import ru.adsdesk.problem.Refused;

/** Finds one request by whatever a person has at hand: its id, its number, its book and number. */
@Component
@Transactional(readOnly = true, noRollbackFor = Refused.class)
class RequestReading {

    private final ServiceRequests requests;
    private final Numbers numbers;
    private final VisibleBooks visible;

    RequestReading(ServiceRequests requests, Numbers numbers, VisibleBooks visible) {
        this.requests = requests;
        this.numbers = numbers;
        this.visible = visible;
    }

    /** Refuses {@code request.unknown}, also for one outside the caller's scope. */
    ServiceRequest get(Caller caller, UUID id) {
        return requests.find(id)
                .filter(request -> visible.shows(caller, request))
                .orElseThrow(RequestProblem.UNKNOWN::refused);
    }

    /** By id, {@code 2026-000123} or {@code book:2026-000123}. Refuses {@code request.unknown}, {@code number-ambiguous}. */
    ServiceRequest get(Caller caller, String idOrNumber) {
        return get(caller, id(caller, idOrNumber.strip()));
    }

    private UUID id(Caller caller, String text) {
        int colon = text.indexOf(':');
        if (colon > 0) {
            BookId book = BookId.of(uuid(text.substring(0, colon)));
            return one(number(text.substring(colon + 1)), List.of(book));
        }
        return RequestNumber.parse(text)
                .map(number -> one(number, visible.of(caller)))
                .orElseGet(() -> uuid(text));
    }

    private UUID one(RequestNumber number, List<BookId> books) {
        List<Numbers.Given> bearers = numbers.list(number, books);
        if (bearers.size() > 1) {
            throw RequestProblem.NUMBER_AMBIGUOUS
                    .refused()
                    .with(
                            "candidates",
                            bearers.stream()
                                    .map(given -> Map.of(
                                            "id",
                                            given.subject().toString(),
                                            "book",
                                            given.book().toString()))
                                    .toList());
        }
        if (bearers.isEmpty()) {
            throw RequestProblem.UNKNOWN.refused();
        }
        return bearers.getFirst().subject();
    }

    private static RequestNumber number(String text) {
        return RequestNumber.parse(text).orElseThrow(RequestProblem.UNKNOWN::refused);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw RequestProblem.UNKNOWN.refused();
        }
    }
}
